export const review = {
  /** shown in the list of keys */
  keys: [
    ['j', 'next proposal'],
    ['k', 'previous proposal'],
    ['a', 'take the new one'],
    ['r', 'keep mine'],
    ['b', 'keep both'],
    ['u', 'undo'],
  ] as [string, string][],
  /** what a screen reader hears around a change */
  diff: { delete: 'removed ', insert: 'added ', end: ', ' },
};
