import { count } from '../count';

const and = new Intl.ListFormat('en', { type: 'conjunction' });

export const knowledge = {
  /** shown in the list of keys */
  keys: [
    ['↑ ↓', 'Move between statements'],
    ['↵', 'Show where a statement comes from'],
    ['Esc', 'Close the source card or the editor'],
    ['e', 'Edit the page, at the statement'],
    ['Alt ↑ ↓', 'Move a section while editing'],
    ['Ctrl ↵', 'Save'],
  ] as [string, string][],
  copied: 'Page copied as Markdown.',
  empty: {
    title: 'Start with what you know',
    lead: 'Tell Mimiq something and it becomes a page here, each statement with the words it came from.',
    example: 'For example, paste last week’s meeting notes into the message box.',
  },
  edit: {
    open: 'Edit',
    title: 'Edit the page',
    write: 'Write it yourself',
    heading: 'Heading',
    body: 'Text in Markdown',
    bodyHint: 'Write what you know, in Markdown',
    /** what a refusal is about */
    parts: { heading: 'The heading', body: 'The text' } as Record<string, string>,
    newSection: 'New section',
    add: 'Add section',
    up: 'Move section up',
    down: 'Move section down',
    promote: 'Move section out a level',
    demote: 'Move section in a level',
    nested: (heading: string, level: number) => `${heading} is now at level ${level - 1}`,
    remove: 'Remove section',
    removed: (heading: string) => `“${heading}” removed.`,
    moved: (heading: string, at: number, of: number) => `${heading} moved to position ${at} of ${of}`,
    view: 'Editor view',
    views: { write: 'Write', preview: 'Preview' },
    changelog: 'Describe what changed (optional)',
    leave: 'Close editor',
    saved: (version: number) => `Saved as version ${version}.`,
    same: 'Nothing changed, so no new version was created.',
    going: 'You have unsaved edits to this page.',
    goOn: 'Continue editing',
    discard: 'Discard',
    newer: (version: number) => `The page is now at version ${version}. When you save, you’ll see both.`,
    look: 'View both now',
    discarded: 'Edits discarded.',
  },
  clash: {
    title: 'The page changed while you were editing',
    lead: (newer: number, base: number) =>
      `The page is now at version ${newer}; you started from version ${base}. Nothing is lost. Where both changed the same section, choose one or combine them.`,
    taken: (headings: string[]) =>
      `The newer changes to ${and.format(headings.map((one) => `“${one}”`))} are included as they are.`,
    none: 'You and the newer version changed different sections, so both sets of changes are kept.',
    sides: { newer: (version: number) => `Version ${version}`, mine: () => 'Your edits' },
    gone: { newer: 'The newer version removed this section.', mine: 'You removed this section.' },
    choices: { newer: 'Use the newer version', mine: 'Keep your edits', both: 'Combine both' },
    back: 'Back to editing',
    save: 'Save',
  },
  hint: 'Point to a statement, or use Tab and the arrow keys, to see where it comes from.',
  /** said of a table row or code that is new, or contradicted */
  fresh: 'New in this version',
  contested: 'A newer source contradicts this',
  outline: {
    kept: 'Kept as a source: searched, cited and compared, not copied onto the page.',
    all: (n: number) => `Show all ${n} headings`,
    take: 'Put a part on the page',
  },
  notHere: 'That statement is no longer on the page.',
  contents: 'On this page',
  evidence: {
    title: 'Where this comes from',
    since: (version: number) => `since version ${version}`,
    newIn: (version: number) => `new in version ${version}`,
    more: (n: number) => `Show ${count(n, 'more quote', 'more quotes')}`,
    replaced: 'This replaced',
    /** before the name of a document whose text is another by now */
    earlierRevision: 'From an earlier revision of',
    /** who said it, by the kind of source */
    source: {
      note: (_title: string | undefined, day: string) => `Your note, ${day}`,
      message: (_title: string | undefined, day: string) => `Your note, ${day}`,
      edit: (_title: string | undefined, day: string) => `Your edit, ${day}`,
      document: (title: string | undefined, day: string) => `${title || 'A document'}, ${day}`,
      confluence: (title: string | undefined, day: string) => `${title || 'A page'} in Confluence, ${day}`,
    },
    edit: 'Edit this statement',
    aSource: 'View source',
    gone: 'Deleted source',
    /** by the kind of source */
    deleted: {
      note: (day: string) => `From a note deleted on ${day}`,
      message: (day: string) => `From a note deleted on ${day}`,
      edit: (day: string) => `From an edit deleted on ${day}`,
      document: (day: string) => `From a document deleted on ${day}`,
      confluence: (day: string) => `From a Confluence page deleted on ${day}`,
    },
    /** what holds against it, by the kind of source */
    newer: {
      note: 'A newer note says',
      message: 'A newer note says',
      edit: 'A newer edit says',
      document: 'A newer document says',
      confluence: 'A newer Confluence page says',
    },
  },
  replaced: {
    show: 'Show replaced statements',
    here: 'Statements replaced in this section',
    elsewhere: 'Replaced by statements no longer on the page',
    until: (version: number) => `until version ${version}`,
  },
  markdown: {
    done: 'Done',
    open: 'To do',
    table: 'Table',
    code: (language: string | undefined) => (language ? `Code in ${language}` : 'Code'),
    copyCode: 'Copy code',
    image: 'image',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },
};
