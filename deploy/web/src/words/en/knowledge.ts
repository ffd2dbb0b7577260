import { count } from '../count';

export const knowledge = {
  copied: 'The page is copied as Markdown.',
  empty: {
    title: 'Nothing is known yet',
    lead: 'Tell Mimiq something and it becomes a page here, each sentence with the words that it comes from.',
    example: 'For example, paste last week’s meeting notes into the box on the right.',
  },
  contents: 'On this page',
  evidence: {
    title: 'Where this comes from',
    since: (version: number) => `since version ${version}`,
    newIn: (version: number) => `new in version ${version}`,
    more: (n: number) => count(n, 'more place', 'more places'),
    replaced: 'It replaced',
    /** who said it, by the kind of source */
    source: {
      note: (_title: string | undefined, day: string) => `Your note, ${day}`,
      message: (_title: string | undefined, day: string) => `Your message, ${day}`,
      edit: (_title: string | undefined, day: string) => `Your edit, ${day}`,
      document: (title: string | undefined, day: string) => `${title || 'A document'}, ${day}`,
      confluence: (title: string | undefined, day: string) => `${title || 'A page'} in Confluence, ${day}`,
    },
    aSource: 'A source',
    gone: 'A source that was deleted',
    /** what holds against it, by the kind of source */
    newer: {
      note: 'A newer note says',
      message: 'A newer message says',
      edit: 'A newer edit says',
      document: 'A newer document says',
      confluence: 'A newer page says',
    },
  },
  replaced: {
    show: 'Show what was replaced',
    here: 'What this section said before',
    elsewhere: 'From sections that are gone',
    until: (version: number) => `until version ${version}`,
  },
  markdown: {
    done: 'done',
    open: 'to do',
    table: 'Table',
    image: 'image',
  },
};
