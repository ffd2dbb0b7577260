/** How deep each section is, from 0: a section belongs to the nearest one before it whose level is lower. */
export function depthsOf(levels: readonly number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    return open.push(level) - 1;
  });
}

/** Where what belongs to a section ends: the place of the first one after it that does not. */
export function endOf(levels: readonly number[], at: number): number {
  const level = levels[at] ?? 0;
  const next = levels.findIndex((other, i) => i > at && other <= level);
  return next < 0 ? levels.length : next;
}

/** Something with the ones that belong to it. */
export interface Nested<T> {
  item: T;
  inside: Nested<T>[];
}

/** A list with depths as the tree that it is. */
export function treeOf<T>(items: readonly T[], depthOf: (item: T, i: number) => number): Nested<T>[] {
  const top: Nested<T>[] = [];
  const open: Nested<T>[] = [];
  items.forEach((item, i) => {
    const nested = { item, inside: [] };
    open.length = Math.min(open.length, depthOf(item, i));
    (open.at(-1)?.inside ?? top).push(nested);
    open.push(nested);
  });
  return top;
}
