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
};
