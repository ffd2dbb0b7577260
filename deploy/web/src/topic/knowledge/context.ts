/** Words of a source with a little of what is around them. */
export interface Quoted {
  before: string;
  used: string;
  after: string;
}

const BEFORE = 72;
const AFTER = 40;

/**
 * What was used of a text, with the words around it in the same line, cut between words and said to be cut. When the
 * text no longer says that at its place, what was kept of it stands alone.
 */
export function quoted(text: string | undefined, start: number, end: number, quote: string): Quoted {
  if (text?.slice(start, end) !== quote) return { before: '', used: quote, after: '' };
  return { before: before(text.slice(0, start)), used: quote, after: after(text.slice(end)) };
}

function before(all: string): string {
  const line = all.slice(all.lastIndexOf('\n') + 1);
  if (line.length <= BEFORE) return line.trimStart();
  const near = line.slice(-BEFORE);
  return `…${near.slice(near.search(/\s/) + 1)}`;
}

function after(all: string): string {
  const line = all.split('\n', 1)[0] ?? '';
  if (line.length <= AFTER) return line.trimEnd();
  const near = line.slice(0, AFTER);
  const words = near.slice(0, Math.max(0, near.search(/\s\S*$/)));
  return `${words || near}…`;
}
