import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';

/** From so many signs on there is something to search for. */
export const SHORTEST = 2;
export const LONGEST = 400;

const MOST = 40;
/** Topics are known already. */
const KINDS = ['section', 'statement', 'source', 'unit'] as const;

/** What is found in one topic, or in all; a search that nobody waits for any more is given up. */
export function searchQuery(text: () => string, topicId: () => string | undefined) {
  return createQuery(() => ({
    queryKey: ['search', topicId(), text()],
    queryFn: ({ signal }) => find(text(), topicId(), signal),
    enabled: text().length >= SHORTEST,
    placeholderData: keepPreviousData,
    // what is deleted meanwhile is not found again
    gcTime: 0,
  }));
}

function find(q: string, topicId: string | undefined, signal: AbortSignal) {
  const query = { q, kind: [...KINDS], limit: MOST };
  return bodyOf(
    topicId === undefined
      ? api.GET('/api/search', { params: { query }, signal })
      : api.GET('/api/topics/{topicId}/search', { params: { path: { topicId }, query }, signal }),
  );
}
