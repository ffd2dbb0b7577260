import type { Schema } from '../../api/client';
import { Chunks } from './chunks';

type Hunk = Schema['LineHunk'];
export type SectionDiff = Schema['SectionDiff'];

/** Fewer lines than this are not worth folding. */
const FOLDED = 3;

/**
 * A part of a changed section, in Markdown: what stayed, shown or folded away, or a change. One that goes on begins in a
 * table whose head was there before.
 */
export type Part =
  | { kind: 'same'; text: string; goesOn: boolean }
  | { kind: 'folded'; text: string; lines: number }
  | { kind: 'change'; before: string; after: string; goesOn: boolean };

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

/** A place in both texts: before these lines. */
interface Place {
  before: number;
  after: number;
}

/** Changes, with what stayed between them; cut only where both texts can be cut without breaking a block of theirs. */
export function partsOf(hunks: readonly Hunk[], body: string): Part[] {
  if (hunks.length === 0) return [];
  const after = new Chunks(body.split('\n'));
  const before = new Chunks(earlier(hunks, after.lines));
  const places = meetings(hunks, before, after);
  const parts: Part[] = [];
  let stayed: Place[] = [];
  places.slice(1).forEach((to, i) => {
    const from = places[i] as Place;
    if (!hunks.some((hunk) => isBetween(hunk, from, to))) return void stayed.push(from);
    parts.push(...sameOf(after, [...stayed, from], parts.length > 0, true));
    parts.push({
      kind: 'change',
      before: before.text(from.before, to.before),
      after: after.text(from.after, to.after),
      goesOn: after.goesOn(from.after),
    });
    stayed = [];
  });
  const end = places.at(-1) as Place;
  return [...parts, ...sameOf(after, [...stayed, end], true, false)];
}

/** The old lines, from the new ones and what changed. */
function earlier(hunks: readonly Hunk[], lines: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    result.push(...lines.slice(at, hunk.afterLine), ...hunk.before);
    at = hunk.afterLine + hunk.after.length;
  }
  return [...result, ...lines.slice(at)];
}

/** Where both texts can be cut at what is the same place in both. */
function meetings(hunks: readonly Hunk[], before: Chunks, after: Chunks): Place[] {
  const [old, now] = [before.cuts, after.cuts];
  const places: Place[] = [{ before: 0, after: 0 }];
  let at: Place = { before: 0, after: 0 };
  const ends = { beforeLine: before.lines.length, before: [], afterLine: after.lines.length, after: [] };
  for (const hunk of [...hunks, ends]) {
    const shift = at.before - at.after;
    for (let line = at.after; line <= hunk.afterLine; line++) {
      const place = { before: line + shift, after: line };
      const last = places.at(-1) as Place;
      const isNew = place.after > last.after || place.before > last.before;
      if (isNew && old.has(place.before) && now.has(place.after)) places.push(place);
    }
    const end = hunk.afterLine + shift + hunk.before.length;
    at = { before: end, after: hunk.afterLine + hunk.after.length };
  }
  return places;
}

function isBetween(hunk: Hunk, from: Place, to: Place): boolean {
  const start = hunk.afterLine;
  const end = start + hunk.after.length;
  if (start < to.after && end > from.after) return true;
  // nothing new, so that it is told by what is gone
  return (
    start === end && start >= from.after && end <= to.after && to.before - from.before > to.after - from.after
  );
}

/** What stayed between these places, the middle of it folded away when that is long. */
function sameOf(text: Chunks, places: Place[], changeBefore: boolean, changeAfter: boolean): Part[] {
  const cuts = places.map(({ after }) => after);
  const [first = 0, last = 0] = [cuts[0], cuts.at(-1)];
  const said = (from: number, to: number): number =>
    text.lines.slice(from, to).filter((line) => line.trim() !== '').length;
  // beside a change there is one piece that says something
  const from = changeBefore ? (cuts.find((cut) => said(first, cut) > 0) ?? last) : first;
  const to = changeAfter ? (cuts.findLast((cut) => said(cut, last) > 0) ?? first) : last;
  const same = (start: number, end: number): Part => ({
    ...{ kind: 'same', text: text.text(start, end), goesOn: text.goesOn(start) },
  });
  const parts: Part[] =
    from >= to || said(from, to) < FOLDED
      ? [same(first, last)]
      : [
          same(first, from),
          { kind: 'folded', text: text.text(from, to), lines: said(from, to) },
          same(to, last),
        ];
  return parts.filter((part) => part.kind !== 'same' || part.text !== '');
}
