import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';

export type Statement = Schema['StatementView'];

const MOST = 100;

/** A statement with what it replaced and how it fared. */
export function statementQuery(topicId: () => string, statementId: () => string | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.statements(topicId()), statementId()],
    enabled: statementId() !== undefined,
    queryFn: () => {
      const params = { path: { topicId: topicId(), statementId: statementId() ?? '' } };
      return bodyOf(api.GET('/api/topics/{topicId}/statements/{statementId}', { params }));
    },
    staleTime: Infinity,
  }));
}

/** Statements that others took the place of, newest first; of none but the newest until all are wanted. */
export function replacedQuery(topicId: () => string, all: () => boolean) {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.statements(topicId()), 'superseded', all()],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        status: 'superseded' as const,
        limit: all() ? MOST : 1,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return bodyOf(
        api.GET('/api/topics/{topicId}/statements', { params: { path: { topicId: topicId() }, query } }),
      );
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // the one that is known stays until all are
    placeholderData: (known) => known,
  }));
}

/** A proposal that contradicts a sentence. */
export function proposalQuery(topicId: () => string, proposalId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.proposals(topicId()), 'one', proposalId()],
    queryFn: () => {
      const params = { path: { topicId: topicId(), proposalId: proposalId() } };
      return bodyOf(api.GET('/api/topics/{topicId}/proposals/{proposalId}', { params }));
    },
  }));
}
