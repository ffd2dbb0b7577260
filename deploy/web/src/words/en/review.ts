import { count } from '../count';

interface Reviewed {
  proposals: number;
  changes: number;
}

export const review = {
  /** shown in the list of keys */
  keys: [
    ['j', 'Next proposal'],
    ['k', 'Previous proposal'],
    ['a', 'Accept, or use new'],
    ['r', 'Reject, or keep current'],
    ['b', 'Keep both'],
    ['A', 'Accept all of this source'],
    ['R', 'Reject all of this source'],
    ['B', 'Keep both, for all of this source'],
    ['u', 'Undo'],
  ] as [string, string][],
  /** what a screen reader hears around a change */
  diff: { delete: 'removed ', insert: 'added ', end: ', ' },
  waiting: 'Waiting for your review',
  now: 'Now',
  new: 'New',
  /** of proposals, and of the changes in them if there are more */
  progress: (decided: Reviewed, all: Reviewed) =>
    all.changes === all.proposals
      ? `${decided.proposals} of ${count(all.proposals, 'proposal', 'proposals')} decided`
      : `${decided.proposals} of ${count(all.proposals, 'proposal', 'proposals')} decided, ${decided.changes} of ${all.changes} changes`,
  saving: (n: number) => `Saving ${count(n, 'decision', 'decisions')}…`,
  kinds: {
    conflict: 'Conflict',
    add: 'New statement',
    replace: 'Updated statement',
    retract: 'No longer true',
    confirm: 'Said again',
    done: 'Task done',
    reopen: 'Task open again',
    section: 'New section',
    rename: 'New heading',
    arrange: 'Reordered statements',
    layout: 'New layout',
    move: 'Moved section',
    remove: 'Empty section',
  },
  answers: {
    conflict: { accept: 'Use new', reject: 'Keep current' },
    add: { accept: 'Add', reject: 'Leave out' },
    replace: { accept: 'Use new', reject: 'Keep current' },
    retract: { accept: 'Remove', reject: 'Keep' },
    confirm: { accept: 'Add source', reject: 'Leave out' },
    done: { accept: 'Check off', reject: 'Keep open' },
    reopen: { accept: 'Reopen', reject: 'Keep done' },
    section: { accept: 'Add section', reject: 'Leave out' },
    rename: { accept: 'Use new', reject: 'Keep current' },
    arrange: { accept: 'Reorder', reject: 'Keep order' },
    layout: { accept: 'Use new layout', reject: 'Keep layout' },
    move: { accept: 'Move section', reject: 'Keep in place' },
    remove: { accept: 'Remove section', reject: 'Keep section' },
  },
  both: 'Keep both',
  says: {
    arrange: (section: string) => `Reorders the statements in “${section}”. Nothing is lost.`,
    layout: (section: string) =>
      `Sets paragraphs, lists and order in “${section}” as the new edition does. No word changes.`,
    move: (section: string) => `Moves “${section}” to another place on the page.`,
  },
  thisSection: 'this section',
  /** what stood there, and the section that accepting makes */
  overtaken: {
    replaced: (former: string) =>
      `When this was proposed, the page said “${former}”. It is compared with what stands there now.`,
    gone: (former: string, section?: string) =>
      section === undefined
        ? `When this was proposed, the page said “${former}”. That is gone: accepting adds this.`
        : `What this was about is gone: accepting adds this in a new section “${section}”.`,
    said: () => 'The page says this already: accepting adds this source to it.',
    moot: () => 'What this was about is gone: accepting changes nothing.',
  },
  acceptAll: (n: number) => `Accept all ${n}`,
  rejectAll: 'Reject all',
  bothAll: 'Keep both for all',
  /** what was chosen about all of a source */
  all: { accept: 'All accepted', reject: 'All rejected', both: 'Kept both' },
  fromSource: (n: number) => `${count(n, 'change', 'changes')} from`,
  /** what a proposal came from; a document or a page by its name */
  sources: {
    message: 'Your note',
    note: 'Your note',
    edit: 'Your edit',
    document: 'Document',
    confluence: 'Confluence page',
    web: 'Web page',
  },
  sourceGone: 'Deleted source',
  chosen: {
    conflict: { accept: 'Updated', reject: 'Kept current' },
    add: { accept: 'Added', reject: 'Left out' },
    replace: { accept: 'Updated', reject: 'Kept current' },
    retract: { accept: 'Removed', reject: 'Kept' },
    confirm: { accept: 'Source added', reject: 'Left out' },
    done: { accept: 'Checked off', reject: 'Kept open' },
    reopen: { accept: 'Reopened', reject: 'Kept done' },
    section: { accept: 'Added', reject: 'Left out' },
    rename: { accept: 'Renamed', reject: 'Kept current' },
    arrange: { accept: 'Reordered', reject: 'Order kept' },
    layout: { accept: 'Laid out anew', reject: 'Layout kept' },
    move: { accept: 'Moved', reject: 'Kept in place' },
    remove: { accept: 'Removed', reject: 'Kept' },
  },
  bothStay: 'Kept both',
  elsewhere: 'This was already decided elsewhere.',
  refused:
    'This no longer fits the page, or it needs something in the same proposal that you rejected. Nothing was changed. Choose again.',
  outdated:
    'The page changed there meanwhile, so nothing was done. Look at it as it is now and choose again.',
  undone: 'Undone',
  nothingToUndo: 'Nothing to undo',
  said: (what: string, progress: string) => `${what}. ${progress}.`,
  finished: {
    title: 'All done',
    lead: (n: number) =>
      `You reviewed ${count(n, 'proposal', 'proposals')}. What you accepted goes on the page.`,
    page: 'View page',
  },
  empty: {
    title: 'Nothing to review',
    lead: 'When something you write contradicts the page, you decide. The page stays as it is, and both statements wait here with the words they came from.',
    example: 'Try it: if the page says “Invoices are issued on the first working day.”, write',
    note: 'Invoices are issued on the last working day.',
  },
  earlier: 'Earlier decisions',
  withdrawn: 'withdrawn: its document has a later revision',
  version: (n: number) => `Version ${n}`,
};
