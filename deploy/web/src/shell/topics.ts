import { createMutation, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../api/client';
import { changed, keys, queries } from '../api/queries';

export type Topic = Schema['TopicView'];

/** How often another device's new topics and waiting proposals are looked for. */
const POLL_MS = 15_000;

/** All topics of the person, last changed first. */
export function topicsQuery() {
  return createQuery(() => ({ queryKey: keys.topics, queryFn: allTopics, refetchInterval: POLL_MS }));
}

async function allTopics(): Promise<Topic[]> {
  const topics: Topic[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await bodyOf(api.GET('/api/topics', { params: { query } }));
    topics.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return topics.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export function createTopic() {
  return createMutation(() => ({
    mutationFn: (title: string) => bodyOf(api.POST('/api/topics', { body: { title } })),
    onSuccess: async (topic) => {
      queries.setQueryData(keys.topic(topic.id), topic);
      await changed(keys.topics);
    },
  }));
}
