import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';

/** Versions, newest first, page by page. */
export function versionsQuery(topicId: () => string) {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.versions(topicId()), 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 30, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      const params = { path: { topicId: topicId() }, query };
      return bodyOf(api.GET('/api/topics/{topicId}/versions', { params }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  }));
}

/** One version with its text, which never changes. */
export function versionQuery(topicId: () => string, number: () => number) {
  return createQuery(() => ({
    queryKey: [...keys.versions(topicId()), 'one', number()],
    queryFn: () => {
      const params = { path: { topicId: topicId(), number: number() } };
      return bodyOf(api.GET('/api/topics/{topicId}/versions/{number}', { params }));
    },
  }));
}

/** How a version differs from another, or from the one before it. */
export function comparisonQuery(topicId: () => string, to: () => number, from: () => number | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.versions(topicId()), 'comparison', to(), from()],
    queryFn: () => {
      const against = from();
      const params = {
        path: { topicId: topicId(), number: to() },
        query: against === undefined ? {} : { against },
      };
      return bodyOf(api.GET('/api/topics/{topicId}/versions/{number}/diff', { params }));
    },
  }));
}

export type SurvivingPlace = Schema['SurvivingPlace'];

/** Where the text of a version would still stand if it were deleted. */
export function deletionPreviewQuery(topicId: () => string, number: () => number, enabled: () => boolean) {
  return createQuery(() => ({
    queryKey: [...keys.versions(topicId()), 'deletion', number()],
    enabled: enabled(),
    gcTime: 0,
    queryFn: async () => {
      const params = { path: { topicId: topicId(), number: number() } };
      const preview = await bodyOf(
        api.GET('/api/topics/{topicId}/versions/{number}/deletion-preview', { params }),
      );
      return preview.survivesIn;
    },
  }));
}

export function deleteVersion(topicId: string, number: number, purge: boolean) {
  // the contract has it as text: anything but true and false is refused there
  const params = { path: { topicId, number }, query: { purge: String(purge) } };
  return bodyOf(api.DELETE('/api/topics/{topicId}/versions/{number}', { params }));
}
