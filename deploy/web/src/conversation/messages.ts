import type { Drawn } from '../topic/sources/withdrawal';
import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { changed, keys, queries } from '../api/queries';
import type { Message } from './answer';
import { prepare } from './cards.svelte';
import { extended, renewed, type Log } from './log';

/** The most characters that a message may have. */
export const MOST_CHARACTERS = 2 ** 20;
const PAGE = 20;
/** How soon what is said on another device shows here; never while nobody looks. */
const POLL_MS = 5_000;

export interface Draft {
  text: string;
  intent: 'auto' | 'ask' | 'update';
  review: boolean;
}

/** The conversation as far as it is loaded; only its end is read again. */
export function logQuery(topicId: () => string) {
  return createQuery(() => ({
    queryKey: keys.messages(topicId()),
    queryFn: async ({ queryKey: [, id] }) => {
      const page = await pageOf(id);
      const known = queries.getQueryData<Log>(keys.messages(id));
      if (known === undefined) await prepare(id, page.items);
      return renewed(known, page);
    },
    refetchInterval: POLL_MS,
  }));
}

/** Loads what was said before. */
export async function loadOlder(topicId: string): Promise<void> {
  const key = keys.messages(topicId);
  const cursor = queries.getQueryData<Log>(key)?.older;
  if (cursor === undefined || cursor === null) return;
  const page = await pageOf(topicId, cursor);
  queries.setQueryData<Log>(key, (log) => (log?.older === cursor ? extended(log, page) : log));
}

function pageOf(topicId: string, cursor?: string) {
  const query = { order: 'newest', limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } as const;
  const params = { path: { topicId }, query };
  return bodyOf(api.GET('/api/topics/{topicId}/messages', { params }));
}

export function readMessage(topicId: string, messageId: string): Promise<Message> {
  const params = { path: { topicId, messageId } };
  return bodyOf(api.GET('/api/topics/{topicId}/messages/{messageId}', { params }));
}

export async function stopAnswer(topicId: string, messageId: string): Promise<void> {
  const params = { path: { topicId, messageId } };
  await bodyOf(api.POST('/api/topics/{topicId}/messages/{messageId}/stop', { params }));
  await changed(keys.messages(topicId));
}

/** Deletes a message for good; it is gone from the log before that is read again. */
export async function deleteMessage(topicId: string, messageId: string, statements: Drawn): Promise<void> {
  const params = { path: { topicId, messageId }, query: { statements } };
  await bodyOf(api.DELETE('/api/topics/{topicId}/messages/{messageId}', { params }));
  const gone = ({ id }: Message): boolean => id === messageId;
  queries.setQueryData<Log>(
    keys.messages(topicId),
    (log) => log && { ...log, messages: log.messages.filter((message) => !gone(message)) },
  );
  await changed(keys.messages(topicId));
}

/** Asks for the answer to a message, as a stream. */
export function saying(topicId: string, { text, intent, review }: Draft, key: string): () => Request {
  const body = JSON.stringify(intent === 'ask' ? { text, intent } : { text, intent, review });
  return () => streaming(topicId, '', { method: 'POST', body, headers: json(key) });
}

/** Asks for one more answer to the same message. */
export function askingAgain(topicId: string, messageId: string, key: string): () => Request {
  return () => streaming(topicId, `/${messageId}/regenerate`, { method: 'POST', headers: json(key) });
}

export function attaching(topicId: string, messageId: string, lastEventId: number): Request {
  const headers = lastEventId === 0 ? {} : { 'Last-Event-ID': String(lastEventId) };
  return streaming(topicId, `/${messageId}/stream`, { headers });
}

function json(key: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Idempotency-Key': key };
}

function streaming(
  topicId: string,
  path: string,
  init: RequestInit & { headers: Record<string, string> },
): Request {
  const url = `/api/topics/${encodeURIComponent(topicId)}/messages${path}`;
  return new Request(url, { ...init, headers: { ...init.headers, Accept: 'text/event-stream' } });
}
