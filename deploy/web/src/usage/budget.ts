import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '../api/client';
import { keys } from '../api/queries';

/** What was spent this month, and the limit if there is one. */
export function budgetQuery() {
  return createQuery(() => ({
    queryKey: [...keys.usage, 'budget'],
    queryFn: () => bodyOf(api.GET('/api/usage/budget')),
  }));
}
