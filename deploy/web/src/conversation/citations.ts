import type { Citation } from './answer';

/** Where a number stands in an answer, and for what. */
export interface Mark {
  /** offset into the answer's text: a point, so it ends where it starts */
  start: number;
  end: number;
  number: number;
  citation: Citation;
}

/** The citations as numbered marks in order of place: one number for each thing cited, and none twice at one place. */
export function marksOf(text: string, citations: Citation[]): Mark[] {
  const numbers = new Map<string, number>();
  const marks = citations.map((citation): Mark => {
    const cited = citedBy(citation);
    const number = numbers.get(cited) ?? numbers.size + 1;
    numbers.set(cited, number);
    const place = placeIn(text, citation.at);
    return { start: place, end: place, number, citation };
  });
  return marks
    .filter((mark, i) => marks.findIndex((other) => isSame(other, mark)) === i)
    .sort((a, b) => a.start - b.start);
}

/** A statement, or a place in a source that none stands for. */
function citedBy({ statementId, sourceId, start }: Citation): string {
  return statementId ?? `${sourceId}/${start}`;
}

function isSame(one: Mark, other: Mark): boolean {
  return one.start === other.start && one.number === other.number;
}

/** Before the sign that ends the sentence, as a footnote's number stands. */
function placeIn(text: string, at: number): number {
  const said = text.slice(0, at).trimEnd();
  return /[^\s.!?][.!?]$/.test(said) ? said.length - 1 : said.length;
}
