import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';

export type Source = Schema['SourceView'];
export type Kind = Schema['SourceKind'];
export type LinkedPage = Schema['LinkedPageView'];

const PAGE = 50;
const MOST = 100;
/** How often what is under way is looked at. */
const SOON_MS = 1_200;

/** What came in, newest first, a page at a time; looked at again soon while some of it is being read. */
export function sourcesQuery(topicId: () => string) {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.sources(topicId()), 'list'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      const params = { path: { topicId: topicId() }, query };
      return bodyOf(api.GET('/api/topics/{topicId}/sources', { params }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isPending)) ? SOON_MS : false,
  }));
}

/** The document that a source is the text of. */
export function documentQuery(topicId: () => string, documentId: () => string | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.documents(topicId()), documentId()],
    enabled: documentId() !== undefined,
    queryFn: () => {
      const params = { path: { topicId: topicId(), documentId: documentId() ?? '' } };
      return bodyOf(api.GET('/api/topics/{topicId}/documents/{documentId}', { params }));
    },
  }));
}

/** The revisions of a document, newest first. */
export function revisionsQuery(topicId: () => string, documentId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.documents(topicId()), documentId(), 'revisions'],
    queryFn: () => {
      const params = { path: { topicId: topicId(), documentId: documentId() } };
      return bodyOf(api.GET('/api/topics/{topicId}/documents/{documentId}/revisions', { params }));
    },
  }));
}

/** How linked pages stand; looked at again soon while one is being fetched. */
export function pagesQuery(topicId: () => string) {
  return createQuery(() => ({
    queryKey: [...keys.pages(topicId()), 'all'],
    queryFn: async () => {
      const pages: LinkedPage[] = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; cursor?: string } = {
          limit: MOST,
          ...(cursor === null ? {} : { cursor }),
        };
        const params = { path: { topicId: topicId() }, query };
        const page: Schema['PageLinkedPageView'] = await bodyOf(
          api.GET('/api/topics/{topicId}/confluence-pages', { params }),
        );
        pages.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return pages;
    },
    refetchInterval: ({ state }) => (state.data?.some(isPending) ? SOON_MS : false),
  }));
}

/** A source with its text, which never changes; how far it is read may. */
export function sourceQuery(
  topicId: () => string,
  sourceId: () => string,
  enabled: () => boolean = () => true,
) {
  return createQuery(() => ({
    queryKey: textKey(topicId(), sourceId()),
    enabled: enabled(),
    queryFn: () => readSource(topicId(), sourceId()),
    staleTime: ({ state }) => (state.data?.documentId === undefined ? Infinity : 0),
    refetchInterval: ({ state }) => (state.data !== undefined && isPending(state.data) ? SOON_MS : false),
  }));
}

/** A source with its text and what became of each unit of that, which a new version of the page may change. */
export function accountQuery(
  topicId: () => string,
  sourceId: () => string,
  enabled: () => boolean = () => true,
) {
  return createQuery(() => ({
    queryKey: [...keys.sources(topicId()), 'account', sourceId()],
    enabled: enabled(),
    queryFn: () => readSource(topicId(), sourceId()),
    refetchInterval: ({ state }) => (state.data !== undefined && isPending(state.data) ? SOON_MS : false),
  }));
}

function readSource(topicId: string, sourceId: string): Promise<Source> {
  const params = { path: { topicId, sourceId } };
  return bodyOf(api.GET('/api/topics/{topicId}/sources/{sourceId}', { params }));
}

/** Not under the topic's key: a new version of the page changes no text that came in. */
export function textKey(topicId: string, sourceId: string) {
  return ['source', topicId, sourceId] as const;
}

function isPending({ state }: { state?: string }): boolean {
  return state === 'pending';
}
