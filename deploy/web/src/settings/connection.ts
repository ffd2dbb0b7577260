import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { keys } from '../api/queries';

/** Whether there is a connection to a Confluence site, and which. */
export function connectionQuery() {
  return createQuery(() => ({
    queryKey: keys.confluence,
    queryFn: () => bodyOf(api.GET('/api/integrations/confluence')),
  }));
}
