import { api, bodyOf } from '../api/client';
import { keys, queries } from '../api/queries';
import type ProposalCard from './ProposalCard.svelte';
import type { Message } from './answer';

/** The card of a proposal: loaded with the first proposal, and from then on there at once. */
class Loaded {
  component = $state.raw<typeof ProposalCard>();

  async load(): Promise<void> {
    this.component ??= await import('./ProposalCard.svelte').then(
      (module) => module.default,
      () => undefined,
    );
  }
}

export const proposalCard = new Loaded();

/** What a version says about itself. */
export function changelogOf(topicId: string, version: number) {
  return {
    queryKey: [...keys.versions(topicId), 'changelog', version],
    queryFn: async () => {
      const params = { path: { topicId, number: version } };
      return (await bodyOf(api.GET('/api/topics/{topicId}/versions/{number}', { params }))).changelog;
    },
  };
}

export function proposalOf(topicId: string, proposalId: string) {
  return {
    queryKey: [...keys.proposals(topicId), proposalId],
    queryFn: () => {
      const params = { path: { topicId, proposalId } };
      return bodyOf(api.GET('/api/topics/{topicId}/proposals/{proposalId}', { params }));
    },
  };
}

/** Reads what the cards of these messages show, so that they come as high as they stay; what fails says so itself. */
export async function prepare(topicId: string, messages: readonly Message[]): Promise<void> {
  const once = { retry: false };
  await Promise.all(
    messages.flatMap(({ change, proposal }) => [
      change && queries.prefetchQuery({ ...changelogOf(topicId, change.version), ...once }),
      proposal && queries.prefetchQuery({ ...proposalOf(topicId, proposal.proposalId), ...once }),
      proposal && proposalCard.load(),
    ]),
  );
}
