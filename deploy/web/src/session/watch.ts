import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { keys } from '../api/queries';

/** How soon a session that was ended elsewhere is noticed where it is looked at; at once by who comes back to it. */
const WATCH_MS = 30_000;

/** The person's sessions. */
export function sessionsQuery(watched = false) {
  return createQuery(() => ({
    queryKey: keys.sessions,
    queryFn: () => bodyOf(api.GET('/api/auth/sessions')),
    ...(watched && { refetchInterval: WATCH_MS, refetchOnWindowFocus: 'always' as const }),
  }));
}
