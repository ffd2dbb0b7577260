import type { Schema } from '../../api/client';
import { tidied, type WordHunk } from '../../diff/words';

type Hunk = Schema['LineHunk'];
export type SectionDiff = Schema['SectionDiff'];

/** Lines beside a change that are shown with it. */
const CONTEXT = 1;
/** Fewer than this are not worth folding. */
const FOLDED = 3;

/** A part of a changed section: lines that stayed, shown or folded away, or a change. */
export type Part = { kind: 'same' | 'folded'; lines: string[] } | { kind: 'change'; words: WordHunk[] };

/** A part of a page: a section that changed, or some in a row that did not. */
export type Block =
  { kind: 'change'; section: SectionDiff; parts: Part[] } | { kind: 'same'; id: string; headings: string[] };

/** A comparison as it is read: in the order of the new page, what was removed last. */
export function blocksOf(diff: Schema['DiffView'], page: readonly Schema['SectionView'][]): Block[] {
  const blocks: Block[] = [];
  for (const id of diff.order) {
    const section = diff.sections.find((each) => each.id === id);
    const now = page.find((each) => each.id === id);
    if (section !== undefined) blocks.push(changeOf(section, now?.body ?? ''));
    else pushSame(blocks, id, now?.heading ?? '');
  }
  const removed = diff.sections.filter(({ change }) => change === 'removed');
  return [...blocks, ...removed.map((section) => changeOf(section, ''))];
}

function pushSame(blocks: Block[], id: string, heading: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'same') last.headings.push(heading);
  else blocks.push({ kind: 'same', id, headings: [heading] });
}

function changeOf(section: SectionDiff, body: string): Block {
  return { kind: 'change', section, parts: partsOf(section.hunks, body) };
}

/** Changes, with the lines of the new text between them. */
export function partsOf(hunks: readonly Hunk[], body: string): Part[] {
  if (hunks.length === 0) return [];
  const lines = body.split('\n');
  const parts: Part[] = [];
  let next = 0;
  for (const hunk of hunks) {
    parts.push(...sameOf(lines.slice(next, hunk.afterLine), next > 0, true));
    parts.push({ kind: 'change', words: wordsOf(hunk) });
    next = hunk.afterLine + hunk.after.length;
  }
  return [...parts, ...sameOf(lines.slice(next), true, false)];
}

function sameOf(lines: string[], changeBefore: boolean, changeAfter: boolean): Part[] {
  const head = changeBefore ? CONTEXT : 0;
  const tail = lines.length - (changeAfter ? CONTEXT : 0);
  const parts: Part[] =
    tail - head < FOLDED
      ? [{ kind: 'same', lines }]
      : [
          { kind: 'same', lines: lines.slice(0, head) },
          { kind: 'folded', lines: lines.slice(head, tail) },
          { kind: 'same', lines: lines.slice(tail) },
        ];
  return parts.filter((part) => part.kind === 'change' || part.lines.some((line) => line.trim() !== ''));
}

/** Without words, all of the old lines go and all of the new ones come. */
function wordsOf({ before, after, words }: Hunk): WordHunk[] {
  if (words.length > 0) return tidied(words);
  const hunks: WordHunk[] = [
    { kind: 'delete', text: before.join('\n') },
    { kind: 'insert', text: after.join('\n') },
  ];
  return hunks.filter(({ text }) => text !== '');
}
