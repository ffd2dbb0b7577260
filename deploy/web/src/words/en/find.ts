export const find = {
  title: 'Find',
  open: 'Find anything',
  label: 'Words to find',
  placeholder: 'Words, or a “phrase in quotes”',
  results: 'Found',
  scope: 'Where to look',
  scopes: { all: 'All topics', topic: 'This topic' },
  searching: 'Searching…',
  found: (n: number, more: boolean) =>
    more ? `The best ${n.toLocaleString()} found` : `${n.toLocaleString()} found`,
  none: (text: string) => `Nothing found for “${text}”.`,
  kinds: { topic: 'Topic', section: 'Section', statement: 'Statement', source: 'Source' },
  passage: (title: string | undefined) => (title ? `Passage of “${title}”` : 'Passage of a note'),
  /** between a heading and one under it */
  inside: ' › ',
  apart: ' · ',
};
