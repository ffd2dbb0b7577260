import { diffArrays } from 'diff/lib/diff/array.js';

/** A text made of two that came from one; not clean where both changed the same. */
export interface MergedText {
  text: string;
  clean: boolean;
}

interface Change {
  /** the sentences of the base that it takes the place of */
  from: number;
  to: number;
  text: string;
}

/** How an item, a row, code, a quote or a heading begins. */
const BLOCK = /^(?:[-*+]\s|\d{1,9}[.)]\s|\||```|~~~|>|#{1,6}\s)/;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * Both sides’ changes in one text, sentence by sentence. Where both changed the same sentences, or wrote something new
 * at the same place, the text has what `theirs` says followed by what `mine` says: nothing is lost, but somebody has
 * to look at it.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs) return { text: mine, clean: true };
  const old = sentencesOf(base);
  let text = '';
  let clean = true;
  let at = 0;
  for (const { from, to, ours, other } of together(changesOf(old, mine), changesOf(old, theirs))) {
    text += old.slice(at, from).join('');
    const [a, b] = [applied(old, from, to, other), applied(old, from, to, ours)];
    if (ours.length === 0 || a === b) text += a;
    else if (other.length === 0) text += b;
    else {
      text = joined(joined(text, a), b);
      clean = false;
    }
    at = to;
  }
  return { text: text + old.slice(at).join(''), clean };
}

/** Sentences and the blanks between them: the last sentence of a text is the same once another follows it. */
function sentencesOf(text: string): string[] {
  return [...sentences.segment(text)]
    .flatMap(({ segment }) => segment.split(/(\s+)$/))
    .filter((part) => part !== '');
}

function changesOf(old: string[], text: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(old, sentencesOf(text))) {
    const last = changes.at(-1);
    const open = last !== undefined && last.to === at ? last : undefined;
    if (!added && !removed) at += value.length;
    else if (open !== undefined) grow(open, added ? value.join('') : '', removed ? value.length : 0);
    else changes.push({ from: at, to: at + (removed ? value.length : 0), text: added ? value.join('') : '' });
    if (removed) at += value.length;
  }
  return changes;
}

function grow(change: Change, text: string, taken: number): void {
  change.text += text;
  change.to += taken;
}

interface Meeting {
  from: number;
  to: number;
  ours: Change[];
  other: Change[];
}

/** Changes of both sides that touch the same part of the base, as one. */
function together(mine: Change[], theirs: Change[]): Meeting[] {
  const meetings: Meeting[] = [];
  const all = [
    ...mine.map((change) => ({ change, side: 'ours' as const })),
    ...theirs.map((change) => ({ change, side: 'other' as const })),
  ].sort((a, b) => a.change.from - b.change.from || a.change.to - b.change.to);
  for (const { change, side } of all) {
    const last = meetings.at(-1);
    const meets = last !== undefined && (change.from < last.to || change.from === last.from);
    const meeting = meets ? last : { from: change.from, to: change.to, ours: [], other: [] };
    if (!meets) meetings.push(meeting);
    meeting.to = Math.max(meeting.to, change.to);
    meeting[side].push(change);
  }
  return meetings;
}

/** A part of the base as one side left it. */
function applied(old: string[], from: number, to: number, changes: Change[]): string {
  let text = '';
  let at = from;
  for (const change of changes) {
    text += old.slice(at, change.from).join('') + change.text;
    at = change.to;
  }
  return text + old.slice(at, to).join('');
}

function joined(before: string, after: string): string {
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return before + after;
  return BLOCK.test(after) ? `${before}\n${after}` : `${before} ${after}`;
}
