import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, taggedBodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';

export type Page = Schema['KnowledgeView'];
export type Blame = Schema['BlameView'];

/** The page, with the tag that an edit of it names. */
export interface Tagged {
  page: Page;
  etag: string;
}

export async function readPage(topicId: string): Promise<Tagged> {
  const { body, etag } = await taggedBodyOf(
    api.GET('/api/topics/{topicId}/knowledge', { params: { path: { topicId } } }),
  );
  return { page: body as Page, etag };
}

export function pageQuery(topicId: () => string) {
  return createQuery(() => ({
    queryKey: keys.knowledge(topicId()),
    queryFn: () => readPage(topicId()),
  }));
}

/** Where each sentence of a version comes from. */
export function blameQuery(topicId: () => string, version: () => number | undefined) {
  return createQuery(() => ({
    queryKey: keys.blame(topicId()),
    enabled: (version() ?? 0) > 0,
    queryFn: () =>
      bodyOf(api.GET('/api/topics/{topicId}/blame', { params: { path: { topicId: topicId() } } })),
  }));
}

/** The page as Markdown, as it is handed on. */
export function markdownOf(topicId: string): Promise<string> {
  return bodyOf(
    api.GET('/api/topics/{topicId}/knowledge', {
      params: { path: { topicId } },
      headers: { Accept: 'text/markdown' },
      parseAs: 'text',
      // both representations have one tag, so that a 304 for this one would bring the other out of the cache
      cache: 'no-store',
    }),
  ) as Promise<string>;
}
