import { problemOf } from '../api/problem';
import { reach } from '../api/reach';
import type { Schema } from '../api/client';
import { session } from '../session/session.svelte';
import type { Target } from './target';

/** The archive ended before its end. */
export class BrokenOff extends Error {}

export function archiveName(): string {
  return `mimiq-${new Date().toISOString().slice(0, 10)}.zip`;
}

/**
 * A token that says that the password was just given. It is asked for once only: a wrong password counts, and sending it
 * again with another access token would count it twice.
 */
export async function confirmed(password: string): Promise<string> {
  const token = await session.accessToken();
  const answer = await reach(post('/api/auth/reauthentication', token ?? '', { password }));
  if (!answer.ok) throw await problemOf(answer);
  return ((await answer.json()) as Schema['ConfirmedView']).accessToken;
}

/** Brings the archive to its target, piece by piece, as fast as that takes them. */
export async function fetchArchive(
  token: string,
  topicId: string | undefined,
  target: Target,
  signal: AbortSignal,
  onprogress: (bytes: number) => void,
): Promise<void> {
  const answer = await reach(post('/api/exports', token, { topicId }, signal));
  if (!answer.ok || answer.body === null) throw await problemOf(answer);
  const reader = answer.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw signal.aborted ? error : new BrokenOff();
    });
    if (done) return;
    await target.write(value);
    onprogress((bytes += value.length));
  }
}

function post(path: string, token: string, body: object, signal?: AbortSignal): Request {
  return new Request(`${location.origin}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}
