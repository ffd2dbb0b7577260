/** A part of a text that statements rest on; UTF-16 offsets, as in evidence. */
export interface Span {
  start: number;
  end: number;
  statementId: string;
}

/** A part of a text: used by these statements, or by none. */
export interface Piece {
  text: string;
  /** where it begins in the whole text */
  start: number;
  statementIds: string[];
}

interface Range {
  start: number;
  end: number;
  statementIds: string[];
}

/**
 * The text cut where its use begins and ends. Spans that overlap are one piece, those that only touch are two; what
 * lies outside of the text is left out. The pieces joined are the text.
 */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const upTo = (end: number, statementIds: string[]): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, statementIds });
    at = end;
  };
  for (const range of rangesOf(text, spans)) {
    upTo(range.start, []);
    upTo(range.end, range.statementIds);
  }
  upTo(text.length, []);
  return pieces;
}

function rangesOf(text: string, spans: readonly Span[]): Range[] {
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

function inside(text: string, spans: readonly Span[]): Span[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
