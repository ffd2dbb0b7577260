import { createInfiniteQuery, createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../api/client';
import { keys } from '../api/queries';

export type Grouping = 'day' | 'model' | 'topic' | 'operation';
export type Call = Schema['Call'];
export type UsageGroup = Schema['UsageGroup'];
export type UsageReport = Schema['UsageReport'];

/** Totals of the last so many days, today included, in UTC as they are kept. */
export function usageQuery(days: () => number, groupBy: Grouping) {
  return createQuery(() => ({
    queryKey: [...keys.usage, groupBy, days()],
    queryFn: () => {
      const query = { from: dayBefore(days() - 1), to: dayBefore(0), groupBy };
      return bodyOf(api.GET('/api/usage', { params: { query } }));
    },
  }));
}

/** `2026-11-21`, so many days ago. */
export function dayBefore(days: number, now = new Date()): string {
  const day = new Date(now);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

export function callsQuery() {
  return createInfiniteQuery(() => ({
    queryKey: [...keys.usage, 'calls'],
    queryFn: ({ pageParam }) => callsPage(25, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  }));
}

function callsPage(limit: number, cursor: string | undefined) {
  const query = { limit, ...(cursor === undefined ? {} : { cursor }) };
  return bodyOf(api.GET('/api/usage/calls', { params: { query } }));
}

/** Every call there is, newest first, page by page. */
export async function allCalls(): Promise<Call[]> {
  const calls: Call[] = [];
  let cursor: string | undefined;
  do {
    const page = await callsPage(100, cursor);
    calls.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return calls;
}
