import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthsOf, endOf, treeOf, type Nested } from './nesting';

const levels = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 12 });

function flat<T>(tree: Nested<T>[], depth = 0): [T, number][] {
  return tree.flatMap(({ item, inside }) => [[item, depth], ...flat(inside, depth + 1)] as [T, number][]);
}

describe('nesting', () => {
  it('goes by the nearest section before with a lower level, whatever levels are skipped', () => {
    expect(depthsOf([2, 3, 3, 2, 4, 6, 3, 2])).toEqual([0, 1, 1, 0, 1, 2, 1, 0]);
    expect(depthsOf([4, 3, 2, 3])).toEqual([0, 0, 0, 1]);
  });

  it('is never more than one deeper than what stands before', () => {
    fc.assert(
      fc.property(levels, (all) => {
        const depths = depthsOf(all);
        expect(depths[0]).toBe(0);
        depths.slice(1).forEach((depth, i) => expect(depth).toBeLessThanOrEqual((depths[i] ?? 0) + 1));
      }),
    );
  });

  it('ends where the next section is as high', () => {
    const all = [2, 3, 4, 3, 2];
    expect(all.map((_, i) => endOf(all, i))).toEqual([4, 3, 3, 4, 5]);
  });

  it('makes a tree that has everything once, in order and as deep', () => {
    fc.assert(
      fc.property(levels, (all) => {
        const depths = depthsOf(all);
        const tree = treeOf(
          all.map((_, i) => i),
          (_, i) => depths[i] ?? 0,
        );
        expect(flat(tree)).toEqual(depths.map((depth, i) => [i, depth]));
      }),
    );
  });
});
