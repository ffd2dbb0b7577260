import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { keys } from '../api/queries';

/** How soon a change made elsewhere shows here. */
const POLL_MS = 3_000;

/** The topic, asked for again every few seconds while its page is looked at. */
export function topicQuery(topicId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.topic(topicId()), 'head'],
    queryFn: () => bodyOf(api.GET('/api/topics/{topicId}', { params: { path: { topicId: topicId() } } })),
    refetchInterval: POLL_MS,
  }));
}

/** The newest version: who changed the page last, when and from what. */
export function newestVersionQuery(topicId: () => string, version: () => number | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.versions(topicId()), 'newest', version()],
    enabled: (version() ?? 0) > 0,
    queryFn: async () => {
      const params = { path: { topicId: topicId() }, query: { limit: 1 } };
      const page = await bodyOf(api.GET('/api/topics/{topicId}/versions', { params }));
      return page.items[0] ?? null;
    },
  }));
}
