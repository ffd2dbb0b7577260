import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { changed, keys } from '../../api/queries';
import type { Decided, Outcome, Send } from './decisions.svelte';

/** Proposals in a state, newest first, page by page. */
export function proposalsQuery(
  topicId: () => string,
  state: 'open' | 'decided',
  limit: number,
  enabled: () => boolean = () => true,
) {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.proposals(topicId()), state],
    enabled: enabled(),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { state, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      const params = { path: { topicId: topicId() }, query };
      return bodyOf(api.GET('/api/topics/{topicId}/proposals', { params }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  }));
}

/** The page's sections with the statements in them, to say where on it something stands. */
export function outlineQuery(topicId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.knowledge(topicId()), 'outline'],
    queryFn: async () => {
      const params = { path: { topicId: topicId() } };
      const page = await bodyOf(api.GET('/api/topics/{topicId}/knowledge', { params }));
      return (page as Schema['KnowledgeView']).sections.map(({ id, heading, statements }) => ({
        id,
        heading,
        statements,
      }));
    },
  }));
}

/** What a proposal came from; null when that is deleted. */
export function sourceQuery(topicId: () => string, sourceId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.sources(topicId()), 'head', sourceId()],
    staleTime: Infinity,
    queryFn: async () => {
      const params = { path: { topicId: topicId(), sourceId: sourceId() } };
      const { kind, title, createdAt } = await bodyOf(
        api.GET('/api/topics/{topicId}/sources/{sourceId}', { params }),
      );
      return { kind, title, createdAt };
    },
  }));
}

/** The most that arrives even when the page is left meanwhile; browsers refuse to send more so. */
const LEAVING_BYTES = 60_000;

/** Sends decisions; they arrive even when the page is left meanwhile. */
async function decideAll(topicId: string, decisions: readonly Decided[]): Promise<Outcome[]> {
  const body = { decisions: [...decisions] };
  const { outcomes } = await bodyOf(
    api.POST('/api/topics/{topicId}/proposals/decisions', {
      params: { path: { topicId } },
      body,
      keepalive: JSON.stringify(body).length < LEAVING_BYTES,
    }),
  );
  return outcomes.map(({ proposal, problem }) =>
    proposal === undefined ? { problem: problem && new ProblemError(problem) } : { proposal },
  );
}

/** Sends decisions and has all that shows the topic read again. */
export function sender(topicId: () => string): Send {
  return async (decisions) => {
    const here = topicId();
    try {
      return await decideAll(here, decisions);
    } finally {
      void changed(keys.topic(here));
      void changed(keys.topics);
    }
  };
}
