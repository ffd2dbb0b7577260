/** A piece of a text: of one of its parts, or between two. */
export interface Piece<T> {
  text: string;
  /** where it begins in the whole text */
  start: number;
  part: T | undefined;
}

/** The text cut where its parts begin and end: the pieces joined are the text. */
export function piecesOf<T extends { start: number; end: number }>(
  text: string,
  parts: readonly T[],
): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let at = 0;
  const upTo = (end: number, part: T | undefined): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, part });
    at = Math.max(at, end);
  };
  for (const part of parts) {
    upTo(part.start, undefined);
    upTo(part.end, part);
  }
  upTo(text.length, undefined);
  return pieces;
}
