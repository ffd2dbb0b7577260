import { count } from '../count';

const and = new Intl.ListFormat('en', { type: 'conjunction' });

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
    ['j', 'older version'],
    ['k', 'newer version'],
    ['Enter', 'what changed'],
    ['x', 'choose to compare'],
  ] as [string, string][],
  versions: 'Versions, newest first',
  lead: 'Open a version to see what it changed, or choose two to compare them.',
  version: (n: number) => `Version ${n}`,
  page: 'the empty page',
  current: 'current',
  currentStays: 'The current version cannot be deleted: it is the page. Change or restore something first.',
  authors: { person: 'You', assistant: 'The assistant', sync: 'A sync' },
  source: 'where it came from',
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
  choose: (n: number) => `Choose version ${n} to compare`,
  chosenOne: (n: number) => `Version ${n} is chosen. Choose another to compare it with.`,
  chosenTwo: (from: number, to: number) => `Versions ${from} and ${to}`,
  compare: 'Compare',
  clear: 'Clear',
  all: 'All versions',
  read: 'Read it as a page',
  whatChanged: 'What changed',
  comparison: (to: number) => `Version ${to}`,
  against: 'compared with',
  withVersion: 'Version to compare with',
  views: { label: 'View', inline: 'In one text', side: 'Side by side' },
  changes: { added: 'New section', removed: 'Section removed', changed: 'Changed', moved: 'Moved' },
  movedOnly: 'It says what it said, in another place on the page.',
  lines: (n: number) => `${count(n, 'line', 'lines')} unchanged`,
  sections: (n: number) => `${count(n, 'section', 'sections')} unchanged`,
  same: 'These two versions say the same.',
  emptyPage: 'This version says nothing.',
  gone: 'This version was deleted, or never was.',
  restore: 'Restore',
  restored: (from: number, made: number) => `Version ${from} is back, as version ${made}.`,
  seePage: 'See the page',
  remove: 'Delete for good',
  deletion: {
    title: (n: number) => `Delete version ${n} for good?`,
    lead: 'Its text goes at once and cannot be brought back. Its number stays taken.',
    nowhere: 'What it says stands nowhere else.',
    survives: (places: string) => `What it says also stands in ${places}.`,
    purge: (places: string) => `Delete it there too: ${places}`,
    purgeHint: 'What the current version says stays, and so do documents.',
    allStays: 'The current version says it too, so it stays there.',
    show: 'Show where',
    kinds: { version: 'Versions', statement: 'Sentences', source: 'Sources' },
    goes: 'goes too',
    stays: 'stays',
    confirm: 'Delete for good',
    done: (n: number) => `Version ${n} is deleted`,
    purged: (what: string) => `Gone with it: ${what}.`,
    survived: (what: string) => `Still there: ${what}.`,
    nothingLeft: 'What it said stands nowhere any more.',
    places: (versions: number[], statements: number, sources: number): string =>
      and.format(
        [
          statements > 0 ? count(statements, 'sentence', 'sentences') : '',
          sources > 0 ? count(sources, 'source', 'sources') : '',
          versions.length > 0 ? `${versions.length === 1 ? 'version' : 'versions'} ${ranges(versions)}` : '',
        ].filter((text) => text !== ''),
      ),
  },
  empty: {
    title: 'No versions yet',
    lead: 'Every change makes a version: you can see what it changed, compare any two, and go back to any of them.',
    example:
      'Write a note in the message box, for example last week’s meeting notes, and the first one is here.',
  },
};
