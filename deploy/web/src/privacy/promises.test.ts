import { describe, expect, it } from 'vitest';
import { count, familiesOf, lastProven, type LedgerRow, testOf } from './promises';

const rows: LedgerRow[] = [
  {
    id: 'MQ-01',
    promise: 'passwords are hashed',
    state: 'proven',
    tests: ['auth-service: SecrecyTest'],
    lastPassedAt: '2026-11-21T10:00:00Z',
    commit: 'abc',
  },
  { id: 'MQ-02', promise: 'sessions expire', state: 'unproven', tests: [] },
  {
    id: 'NB-01',
    promise: 'keys of topics',
    state: 'lost',
    tests: ['platform/crypto: KeyRingTest.shreds'],
    lastPassedAt: '2026-11-20T10:00:00Z',
    commit: 'old',
  },
  {
    id: 'MX-03',
    promise: 'keys rotate',
    state: 'proven',
    tests: ['platform/crypto: RewrapTest'],
    lastPassedAt: '2026-11-22T10:00:00Z',
    commit: 'new',
  },
];

describe('the promises', () => {
  it('are grouped by origin, in the order they are listed in', () => {
    const families = familiesOf(rows, 'all', '');
    expect(families.map(({ key, proven, total }) => [key, proven, total])).toEqual([
      ['MQ', 1, 2],
      ['NB', 0, 1],
      ['MX', 1, 1],
    ]);
  });

  it('are those of one state', () => {
    expect(familiesOf(rows, 'lost', '').flatMap((family) => family.rows.map(({ id }) => id))).toEqual([
      'NB-01',
    ]);
    expect(count(rows, 'proven')).toBe(2);
  });

  it('are found by every word, in any case, by id and by test', () => {
    const found = (wanted: string) =>
      familiesOf(rows, 'all', wanted).flatMap((family) => family.rows.map(({ id }) => id));
    expect(found('KEYS rotate')).toEqual(['MX-03']);
    expect(found('nb-01')).toEqual(['NB-01']);
    expect(found('SecrecyTest')).toEqual(['MQ-01']);
    expect(found('  keys ')).toEqual(['NB-01', 'MX-03']);
    expect(found('nothing like it')).toEqual([]);
  });

  it('tell of a family how much of it is proven, whatever is looked for', () => {
    expect(familiesOf(rows, 'unproven', '')).toMatchObject([{ key: 'MQ', proven: 1, total: 2 }]);
  });

  it('were recorded with the newest proof', () => {
    expect(lastProven(rows)?.commit).toBe('new');
    expect(lastProven([])).toBeUndefined();
  });
});

it('tells where a test is from what it is called', () => {
  expect(testOf('deploy/web: browser/door.test.ts: sets no cookie: none')).toEqual({
    module: 'deploy/web',
    name: 'browser/door.test.ts: sets no cookie: none',
  });
  expect(testOf('SomeTest')).toEqual({ module: '', name: 'SomeTest' });
});
