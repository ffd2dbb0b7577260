import { count } from '../count';

export const promises = {
  title: 'Promises and proof',
  lead: 'Each promise comes with the tests that would fail if it were broken. Promises that no test proves yet are marked as not yet proven.',
  empty: 'No promises recorded yet.',
  proven: (proven: number, all: number) =>
    `${proven} of ${count(all, 'promise', 'promises')} ${proven === 1 ? 'is' : 'are'} proven`,
  lastPassed: 'Last passed',
  passed: 'last passed',
  show: 'Filter promises',
  all: (n: number) => `All ${n}`,
  filter: (state: 'proven' | 'unproven' | 'lost', n: number) => `${promises.states[state]} ${n}`,
  find: 'Find a promise',
  none: 'No promises match.',
  families: {
    MQ: 'Mimiq’s own policy',
    MX: 'Promises mixus adds',
    MS: 'Promises Mindstage adds',
    LQ: 'Promises Lumiqo adds',
    NB: 'Promises none of them make',
  } as Record<string, string>,
  ofFamily: (proven: number, all: number) => `${proven} of ${all} proven`,
  states: { proven: 'Proven', unproven: 'Not yet proven', lost: 'Proof lost' },
  signs: { proven: '✓', unproven: '–', lost: '!' },
  tests: (n: number) => count(n, 'test', 'tests'),
  testsOf: (id: string) => `for ${id}`,
};
