import { count } from '../count';

export const promises = {
  title: 'What is promised, and the proof',
  lead: 'Each promise, and the tests that would fail if it were not kept. What no test proves yet is listed too, as just that.',
  empty: 'Nothing has been recorded yet.',
  proven: (proven: number, all: number) =>
    `${proven} of ${count(all, 'promise', 'promises')} ${proven === 1 ? 'is' : 'are'} proven`,
  lastPassed: 'Last passed',
  passed: 'last passed',
  show: 'Show',
  all: (n: number) => `All ${n}`,
  filter: (state: 'proven' | 'unproven' | 'lost', n: number) => `${promises.states[state]} ${n}`,
  find: 'Find a promise',
  none: 'No promise is like that.',
  families: {
    MQ: 'Mimiq’s own policy',
    MX: 'What mixus promises besides',
    MS: 'What Mindstage promises besides',
    LQ: 'What Lumiqo promises besides',
    NB: 'What none of them has',
  } as Record<string, string>,
  ofFamily: (proven: number, all: number) => `${proven} of ${all} proven`,
  states: { proven: 'Proven', unproven: 'Not yet proven', lost: 'Lost' },
  signs: { proven: '✓', unproven: '–', lost: '!' },
  tests: (n: number) => count(n, 'test', 'tests'),
  testsOf: (id: string) => `for ${id}`,
};
