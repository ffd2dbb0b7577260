import { QueryCache, QueryClient, type QueryKey } from '@tanstack/svelte-query';
import { TabChannel } from '../session/tabs';
import { ProblemError } from './problem';

/** How often what could not be had is asked for again. */
const RETRY_MS = 4_000;

function passing(error: unknown): boolean {
  return error instanceof ProblemError && error.isPassing;
}

/** What was read, kept while its place is shown and when a service goes away; asked for again until it is back. */
export const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // requests go out even when the browser thinks that it is offline: the suite may be on this very machine
      networkMode: 'always',
      retry: (failures, error) => passing(error) && failures < 2,
      retryDelay: (failures) => 400 * 2 ** failures,
      refetchInterval: ({ state }) => (passing(state.error) ? RETRY_MS : false),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const tabs = new TabChannel<{ changed: QueryKey }>('mimiq.changes');
tabs.listen(({ changed }) => void queries.invalidateQueries({ queryKey: changed }));

/** Says, here and in the other tabs, that what is under the key is no longer what it was. */
export async function changed(key: QueryKey): Promise<void> {
  tabs.tell({ changed: key });
  await queries.invalidateQueries({ queryKey: key });
}

/** Keys of what is read: what is inside a topic begins with the topic's key, so that one call renews all of it. */
export const keys = {
  account: ['account'] as const,
  sessions: ['account', 'sessions'] as const,
  confluence: ['confluence'] as const,
  usage: ['usage'] as const,
  audit: ['audit'] as const,
  receipt: (deletionId: string) => ['receipt', deletionId] as const,
  promises: ['promises'] as const,
  topics: ['topics'] as const,
  topic: (topicId: string) => ['topic', topicId] as const,
  knowledge: (topicId: string) => ['topic', topicId, 'knowledge'] as const,
  blame: (topicId: string) => ['topic', topicId, 'blame'] as const,
  statements: (topicId: string) => ['topic', topicId, 'statements'] as const,
  versions: (topicId: string) => ['topic', topicId, 'versions'] as const,
  proposals: (topicId: string) => ['topic', topicId, 'proposals'] as const,
  sources: (topicId: string) => ['topic', topicId, 'sources'] as const,
  documents: (topicId: string) => ['topic', topicId, 'documents'] as const,
  pages: (topicId: string) => ['topic', topicId, 'pages'] as const,
  messages: (topicId: string) => ['messages', topicId] as const,
  egress: (topicId: string) => ['topic', topicId, 'egress'] as const,
};
