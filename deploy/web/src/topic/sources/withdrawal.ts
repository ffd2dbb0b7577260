import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { keys, queries } from '../../api/queries';

export type WithdrawalPreview = Schema['WithdrawalPreview'];

/** What becomes of the statements that rest on a deleted source alone. */
export type Drawn = 'keep' | 'retire';

const NOWHERE = { statements: 0, versions: 0, messages: 0, places: [] };
const NOTHING: WithdrawalPreview = { alone: 0, shared: 0, statements: [], proposals: 0, elsewhere: NOWHERE };

/** What rests on a source; nothing on what was never taken in. */
export function withdrawalQuery(topicId: () => string, sourceId: () => string | undefined) {
  return createQuery(() => ({
    queryKey: [...keys.sources(topicId()), 'withdrawal', sourceId()],
    enabled: sourceId() !== undefined,
    gcTime: 0,
    queryFn: () => preview(topicId(), sourceId() ?? ''),
  }));
}

async function preview(topicId: string, sourceId: string): Promise<WithdrawalPreview> {
  const params = { path: { topicId, sourceId } };
  try {
    return await bodyOf(api.GET('/api/topics/{topicId}/sources/{sourceId}/deletion-preview', { params }));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return NOTHING;
    throw error;
  }
}

/** No deleted text stays in memory either. */
export function forgetTexts(topicId: string): void {
  queries.removeQueries({ queryKey: ['source', topicId] });
  queries.removeQueries({ queryKey: [...keys.sources(topicId), 'account'], type: 'inactive' });
}
