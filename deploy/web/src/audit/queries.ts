import { createInfiniteQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { keys } from '../api/queries';
import { type AuditEntry, verify } from './chain';

/** The person's trail, newest first; of one topic when one is named. */
export function auditQuery(topicId?: () => string) {
  return createInfiniteQuery(() => ({
    queryKey: topicId === undefined ? keys.audit : [...keys.topic(topicId()), 'audit'],
    queryFn: ({ pageParam }) => page(20, pageParam, topicId?.()),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  }));
}

function page(limit: number, cursor?: string, topicId?: string) {
  const query = {
    limit,
    ...(cursor === undefined ? {} : { cursor }),
    ...(topicId === undefined ? {} : { topicId }),
  };
  return bodyOf(api.GET('/api/audit', { params: { query } }));
}

export type Verified =
  { state: 'holds'; entries: number } | { state: 'broken'; at: number } | { state: 'shorter' };

/** Reads the whole trail and checks it here, in the browser, against the head that the service names. */
export async function verifyTrail(): Promise<Verified> {
  const entries: AuditEntry[] = [];
  const newest = await page(100);
  let part = newest;
  for (;;) {
    entries.push(...part.items);
    if (part.nextCursor === undefined || part.nextCursor === null) break;
    part = await page(100, part.nextCursor);
  }
  const { checked, brokenAt } = await verify(entries);
  if (brokenAt !== undefined) return { state: 'broken', at: brokenAt };
  if (newest.head !== undefined && entries[0]?.hash !== newest.head?.hash) return { state: 'shorter' };
  return { state: 'holds', entries: checked };
}
