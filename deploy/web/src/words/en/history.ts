import { count, list } from '../count';

/** "+2 −6 statements" */
function gains(more: number, fewer: number, one: string, other: string): string {
  const last = fewer > 0 ? fewer : more;
  const signed = [more > 0 ? `+${more}` : '', fewer > 0 ? `−${fewer}` : ''].filter((text) => text !== '');
  return signed.length === 0 ? '' : `${signed.join(' ')} ${last === 1 ? one : other}`;
}

/** "1, 2, 5–15" */
function ranges(sorted: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

export const history = {
  /** shown in the list of keys */
  keys: [
    ['j', 'Older version'],
    ['k', 'Newer version'],
    ['Enter', 'View changes'],
    ['x', 'Select to compare'],
  ] as [string, string][],
  versions: 'Versions, newest first',
  lead: 'Open a version to see what it changed, or select two to compare.',
  version: (n: number) => `Version ${n}`,
  page: 'Empty page',
  current: 'Current',
  currentStays:
    'The current version is the page, so you can’t delete it. Edit the page or restore another version first.',
  authors: { person: 'You', assistant: 'Assistant', sync: 'Confluence sync' },
  source: 'View source',
  stats: (stats: {
    statementsAdded: number;
    statementsSuperseded: number;
    statementsRetracted: number;
    sectionsAdded: number;
    sectionsRemoved: number;
  }): string[] =>
    [
      gains(stats.statementsAdded, stats.statementsRetracted, 'statement', 'statements'),
      stats.statementsSuperseded > 0 ? `${stats.statementsSuperseded} replaced` : '',
      gains(stats.sectionsAdded, stats.sectionsRemoved, 'section', 'sections'),
    ].filter((text) => text !== ''),
  /** numbers that are missing between two versions */
  deletedBetween: (from: number, to: number) =>
    from === to ? `Version ${from} was deleted` : `Versions ${from} to ${to} were deleted`,
  choose: (n: number) => `Select version ${n} to compare`,
  chosenOne: (n: number) => `Version ${n} selected. Select another to compare.`,
  chosenTwo: (from: number, to: number) => `Versions ${from} and ${to} selected`,
  compare: 'Compare',
  clear: 'Clear',
  all: 'All versions',
  read: 'View this version',
  whatChanged: 'View changes',
  comparison: (to: number) => `Version ${to}`,
  against: 'compared with',
  withVersion: 'Version to compare with',
  views: { label: 'Comparison view', inline: 'Inline', side: 'Side by side' },
  changes: { added: 'New section', removed: 'Removed section', changed: 'Changed', moved: 'Moved' },
  movedOnly: 'The text is the same, in another place on the page.',
  relevelled: (isUp: boolean) => (isUp ? 'Moved out a level.' : 'Moved in a level.'),
  lines: (n: number) => count(n, 'unchanged line', 'unchanged lines'),
  sections: (n: number) => count(n, 'unchanged section', 'unchanged sections'),
  same: 'There are no differences between these versions.',
  emptyPage: 'This version is empty.',
  gone: 'This version doesn’t exist. It may have been deleted.',
  restore: 'Restore',
  restored: (from: number, made: number) => `Version ${from} restored as version ${made}.`,
  seePage: 'View page',
  remove: 'Delete permanently',
  deletion: {
    title: (n: number) => `Permanently delete version ${n}?`,
    lead: 'Its text is deleted immediately and can’t be recovered. Its number won’t be reused.',
    nowhere: 'Its text doesn’t appear anywhere else.',
    survives: (places: string) => `Text from this version also appears in ${places}.`,
    purge: (places: string) => `Also delete ${places}`,
    purgeHint: 'Anything in the current version stays, and so do the newest revisions of documents.',
    allStays: 'The current version has the same text, so it stays there.',
    show: 'Show where',
    kinds: {
      version: 'Versions',
      statement: 'Statements',
      source: 'Sources',
      message: 'Messages',
      proposal: 'Proposals',
    },
    goes: 'will be deleted',
    stays: 'stays',
    /** Where it stays although it is not on the page any more. */
    remedies: {
      document: 'stays until you upload it without this, or delete it',
      message: 'stays until you delete that message',
    },
    confirm: 'Delete permanently',
    done: (n: number) => `Version ${n} deleted`,
    purged: (what: string) => `Also deleted: ${what}.`,
    survived: (what: string) => `Text from it remains in ${what}.`,
    nothingLeft: 'None of its text remains anywhere.',
    places: (
      versions: number[],
      statements: number,
      sources: number,
      messages: number,
      proposals: number,
    ): string =>
      list(
        statements > 0 ? count(statements, 'statement', 'statements') : '',
        sources > 0 ? count(sources, 'source', 'sources') : '',
        messages > 0 ? count(messages, 'message', 'messages') : '',
        proposals > 0 ? count(proposals, 'proposal', 'proposals') : '',
        versions.length > 0 ? `${versions.length === 1 ? 'version' : 'versions'} ${ranges(versions)}` : '',
      ),
  },
  empty: {
    title: 'No versions yet',
    lead: 'Every change creates a version. You can see what it changed, compare any two versions, and restore any of them.',
    example: 'To create the first one, write a note in the message box, such as last week’s meeting notes.',
  },
};
