import type { Schema } from '../../api/client';
import { problemOf, unreachable } from '../../api/problem';
import { session } from '../../session/session.svelte';

export type Uploaded = Schema['UploadView'];

export interface Sending {
  url: string;
  file: File;
  /** the same for each attempt, so that a file is taken in once */
  idempotencyKey: string;
  signal: AbortSignal;
  /** bytes that have left so far */
  onsent: (bytes: number) => void;
}

/**
 * Sends a file as a form's `file`. XMLHttpRequest, because fetch does not tell how far it is. Throws a `ProblemError`,
 * or the signal's `AbortError`.
 */
export async function send(sending: Sending): Promise<Uploaded> {
  let answer = await attempt(sending, await session.accessToken());
  if (answer.status === 401) answer = await attempt(sending, await session.renewedAccessToken());
  if (!answer.ok) throw await problemOf(answer);
  return (await answer.json()) as Uploaded;
}

function attempt({ url, file, idempotencyKey, signal, onsent }: Sending, token?: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    if (token !== undefined) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onsent(total === 0 ? 0 : (loaded / total) * file.size);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(request.responseText, {
    status: request.status,
    statusText: request.statusText,
    headers,
  });
}
