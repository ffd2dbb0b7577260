/** A part of a text that a statement rests on; UTF-16 offsets, as in evidence. */
export interface Span {
  start: number;
  end: number;
  statementId: string;
}

/** A part of a text with the statements that rest on it. */
export interface Range {
  start: number;
  end: number;
  statementIds: string[];
}

/** Where the text is used, in order. Spans that overlap are one range, those that only touch are two. */
export function rangesOf(text: string, spans: readonly Span[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end, statementId } of inside(text, spans)) {
    const last = ranges.at(-1);
    if (last === undefined || start >= last.end) {
      ranges.push({ start, end, statementIds: [statementId] });
      continue;
    }
    last.end = Math.max(last.end, end);
    if (!last.statementIds.includes(statementId)) last.statementIds.push(statementId);
  }
  return ranges;
}

/** The parts of them that lie in the text. */
export function inside<T extends { start: number; end: number }>(text: string, parts: readonly T[]): T[] {
  return parts
    .map((part) => ({ ...part, start: Math.max(0, part.start), end: Math.min(text.length, part.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
