import createClient from 'openapi-fetch';
import { session } from '../session/session.svelte';
import { problemOf } from './problem';
import { reach } from './reach';
import type { components, paths } from './schema';

export type Schema = components['schemas'];

/** Sends with the access token; renews it once when the answer says that it is no longer good. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const first = await send(request, await session.accessToken());
  if (first.status !== 401) return first;
  return send(again, await session.renewedAccessToken());
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  return reach(request);
}

/** Mimiq's public API, typed from its OpenAPI document. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: authorizedFetch });

/** The body of an answer; any other than a success is thrown as a `ProblemError`. */
export async function bodyOf<T>(
  answer: Promise<{ data?: T; response: Response; error?: unknown }>,
): Promise<T> {
  const { data, response, error } = await answer;
  if (response.ok) return data as T;
  throw await problemOf(restored(response, error));
}

/** Body and tag of an answer, for a write with If-Match that may follow. */
export async function taggedBodyOf<T>(
  answer: Promise<{ data?: T; response: Response; error?: unknown }>,
): Promise<{ body: T; etag: string }> {
  const settled = await answer;
  const body = await bodyOf(Promise.resolve(settled));
  return { body, etag: settled.response.headers.get('ETag') ?? '' };
}

/** openapi-fetch has read the body of an error already: an answer that can be read again. */
function restored(response: Response, error: unknown): Response {
  const body = typeof error === 'string' ? error : JSON.stringify(error ?? null);
  return new Response(body, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
}
