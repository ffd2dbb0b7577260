import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, toggled, type Version } from './timeline';

function version(number: number): Version {
  const stats = {
    sections: 1,
    statements: 1,
    sectionsAdded: 0,
    sectionsRemoved: 0,
    sectionsChanged: 1,
    statementsAdded: 1,
    statementsRetracted: 0,
    statementsSuperseded: 0,
  };
  return {
    number,
    parent: number - 1,
    author: 'person',
    createdAt: '2026-11-03T10:42:00Z',
    changelog: '',
    stats,
  };
}

describe('the timeline', () => {
  it('says which numbers are missing, and compares past them', () => {
    expect(entriesOf([version(14), version(10), version(9)], false)).toEqual([
      { version: version(14), before: 10 },
      { deleted: { from: 11, to: 13 } },
      { version: version(10), before: 9 },
      { version: version(9), before: undefined },
    ]);
  });

  it('says what is missing before the first one only when there are no older ones', () => {
    expect(entriesOf([version(3)], true)).toEqual([
      { version: version(3), before: 0 },
      { deleted: { from: 1, to: 2 } },
    ]);
    expect(entriesOf([version(1)], true)).toEqual([{ version: version(1), before: 0 }]);
  });

  it('accounts for every number once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const sorted = numbers.sort((one, other) => other - one);
        const told = entriesOf(sorted.map(version), true).flatMap((entry) =>
          'version' in entry
            ? [entry.version.number]
            : Array.from(
                { length: entry.deleted.to - entry.deleted.from + 1 },
                (_, i) => entry.deleted.to - i,
              ),
        );
        const newest = sorted[0] ?? 0;
        expect(told).toEqual(Array.from({ length: newest }, (_, i) => newest - i));
      }),
    );
  });
});

describe('choosing two versions', () => {
  it('keeps the last two', () => {
    expect([3, 7, 5].reduce(toggled, [] as number[])).toEqual([7, 5]);
  });

  it('lets go of one that is chosen again', () => {
    expect(toggled([3, 7], 3)).toEqual([7]);
  });

  it('never has more than two, nor one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (clicks) => {
        const chosen = clicks.reduce(toggled, [] as number[]);
        expect(chosen.length).toBeLessThanOrEqual(2);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
