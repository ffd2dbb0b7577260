import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';

export type Call = Schema['EgressCall'];

const PAGE = 30;
/** How often a call under way is looked at. */
const SOON_MS = 1_500;

/** The calls of AI models for a topic, newest first, a page at a time. */
export function callsQuery(topicId: () => string) {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.egress(topicId()), 'list'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      const params = { path: { topicId: topicId() }, query };
      return bodyOf(api.GET('/api/topics/{topicId}/egress', { params }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? SOON_MS : false,
  }));
}

/** One call that a link led to. */
export function callQuery(topicId: () => string, callId: () => string | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.egress(topicId()), callId()],
    enabled: callId() !== undefined,
    queryFn: () => {
      const params = { path: { topicId: topicId(), callId: callId() ?? '' } };
      return bodyOf(api.GET('/api/topics/{topicId}/egress/{callId}', { params }));
    },
  }));
}

/** A message as it was said. */
export function messageQuery(topicId: () => string, messageId: () => string, enabled: () => boolean) {
  return createQuery(() => ({
    queryKey: [...keys.messages(topicId()), messageId()],
    enabled: enabled(),
    queryFn: () => {
      const params = { path: { topicId: topicId(), messageId: messageId() } };
      return bodyOf(api.GET('/api/topics/{topicId}/messages/{messageId}', { params }));
    },
    staleTime: Infinity,
  }));
}

function isUnderWay({ outcome }: Call): boolean {
  return outcome === 'running';
}
