import { count } from '../count';

export const knowledge = {
  copied: 'The page is copied as Markdown.',
  empty: {
    title: 'Nothing is known yet',
    lead: 'Tell Mimiq something and it becomes a page here, each sentence with the words that it comes from.',
    example: 'For example, paste last week’s meeting notes into the box on the right.',
  },
  edit: {
    open: 'Edit',
    title: 'Edit the page',
    write: 'Write it yourself',
    heading: 'Heading',
    body: 'Text, in Markdown',
    bodyHint: 'What is known, in Markdown',
    /** what a refusal is about */
    parts: { heading: 'The heading', body: 'The text' } as Record<string, string>,
    newSection: 'New section',
    add: 'Add a section',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove this section',
    removed: (heading: string) => `“${heading}” is removed.`,
    moved: (heading: string, at: number, of: number) => `${heading} is now ${at} of ${of}`,
    view: 'View',
    views: { write: 'Write', preview: 'Preview' },
    changelog: 'What changed, in a line (optional)',
    leave: 'Leave',
    saved: (version: number) => `Saved as version ${version}.`,
    same: 'Nothing was different, so there is no new version.',
    kept: 'What you wrote is kept, not saved.',
    going: 'You were editing this page; what you wrote is not saved yet.',
    goOn: 'Go on editing',
    discard: 'Discard',
    discarded: 'Your edit is discarded.',
  },
  clash: {
    title: 'The page changed while you were editing',
    lead: (newer: number, base: number) =>
      `There is a version ${newer} now; you began from version ${base}. Nothing is lost: choose, or put both together.`,
    taken: (headings: string[]) =>
      `What is new in ${headings.map((one) => `“${one}”`).join(', ')} is taken as it is.`,
    none: 'You changed other sections than the newer version did, so both fit together as they are.',
    sides: { newer: (version: number) => `Version ${version}`, mine: (_version: number) => 'Yours' },
    gone: { newer: 'The newer version took this section out.', mine: 'You took this section out.' },
    choices: { newer: 'Take the newer', mine: 'Keep yours', both: 'Put both together' },
    back: 'Back to my text',
    save: 'Save it like this',
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
