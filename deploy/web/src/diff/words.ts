import { diffArrays } from 'diff/lib/diff/array.js';

/** A stretch of text that stays, comes or goes. */
export interface WordHunk {
  kind: 'equal' | 'insert' | 'delete';
  text: string;
}

/** Words, runs of blanks, and each other sign by itself. */
const TOKEN =
  /\p{Alphabetic}[\p{Alphabetic}\p{M}\p{Nd}_’']*|\p{Nd}[\p{Alphabetic}\p{M}\p{Nd}_.,:]*|\s+|[^]/gu;

/** More than this and a comparison would be felt: then all of the old goes and all of the new comes. */
const MAX_TOKENS = 20_000;
const TIMEOUT_MS = 200;

/** What changed, word by word: `equal` and `insert` make the new text, `equal` and `delete` the old one. */
export function diffWords(before: string, after: string): WordHunk[] {
  return tidied(hunksOf(before, after));
}

function hunksOf(before: string, after: string): WordHunk[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const changes =
    old.length + now.length > MAX_TOKENS ? undefined : diffArrays(old, now, { timeout: TIMEOUT_MS });
  if (changes === undefined) {
    return [
      { kind: 'delete', text: before },
      { kind: 'insert', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value.join(''),
  }));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** What gives way to what; the text that stayed before it. */
interface Change {
  kept: string;
  gone: string;
  come: string;
}

/** Few words that stayed between larger changes say nothing: "Dana Whitfield" gives way to "Priya Raman" as one. */
export function tidied(hunks: readonly WordHunk[]): WordHunk[] {
  const { changes, rest } = changesOf(hunks);
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last !== undefined && isIsland(change.kept, last, change)) {
      last.gone += change.kept + change.gone;
      last.come += change.kept + change.come;
    } else result.push(change);
  }
  return [
    ...result.flatMap(({ kept, gone, come }): WordHunk[] => [
      { kind: 'equal', text: kept },
      { kind: 'delete', text: gone },
      { kind: 'insert', text: come },
    ]),
    { kind: 'equal', text: rest } as const,
  ].filter(({ text }) => text !== '');
}

function changesOf(hunks: readonly WordHunk[]): { changes: Change[]; rest: string } {
  const changes: Change[] = [];
  let rest = '';
  for (const { kind, text } of hunks) {
    if (kind === 'equal') {
      rest += text;
      continue;
    }
    if (rest !== '' || changes.length === 0) changes.push({ kept: rest, gone: '', come: '' });
    rest = '';
    changes.at(-1)![kind === 'delete' ? 'gone' : 'come'] += text;
  }
  return { changes, rest };
}

function isIsland(kept: string, before: Change, after: Change): boolean {
  return !kept.includes('\n') && kept.length <= Math.min(size(before), size(after));
}

function size({ gone, come }: Change): number {
  return Math.max(gone.length, come.length);
}
