import type { RootContent } from 'mdast';
import { parse } from '../../markdown/parse';

/** Lines of a Markdown text that belong together. */
interface Chunk {
  from: number;
  /** the first line after them */
  to: number;
}

/** Markdown that can be cut between its blocks, the items of its lists and the rows of its tables. */
export class Chunks {
  readonly lines: readonly string[];
  readonly #chunks: Chunk[] = [];
  /** of each table after its head: the lines of that */
  readonly #heads: (Chunk & { head: string[] })[] = [];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    for (const block of parse(lines.join('\n')).children) this.#take(block);
  }

  /** The lines before which it can be cut. */
  get cuts(): Set<number> {
    const cuts = new Set(Array.from({ length: this.lines.length + 1 }, (_, line) => line));
    for (const { from, to } of this.#chunks) for (let line = from + 1; line < to; line++) cuts.delete(line);
    return cuts;
  }

  /** Some of the lines as a text that has the shape that they have here: rows come with the head of their table. */
  text(from: number, to: number): string {
    const lines = this.lines.slice(from, to);
    const isSaid = lines.some((line) => line.trim() !== '');
    const head = isSaid ? (this.#tableAt(from)?.head ?? []) : [];
    return [...head, ...lines].join('\n').replace(/^\n+|\s+$/g, '');
  }

  /** Whether a line is in a table whose head is above it. */
  goesOn(line: number): boolean {
    return this.#tableAt(line) !== undefined;
  }

  #tableAt(line: number): { head: string[] } | undefined {
    return this.#heads.find(({ from, to }) => from <= line && line < to);
  }

  #take(block: RootContent): void {
    if (block.type === 'list') return block.children.forEach((item) => this.#chunks.push(linesOf(item)));
    const { from, to } = linesOf(block);
    const rows = block.type === 'table' ? block.children.slice(2).map(linesOf) : [];
    const first = rows[0]?.from ?? to;
    this.#chunks.push({ from, to: first }, ...rows);
    // the head and the line under it stay with the first row
    if (rows.length > 0) this.#heads.push({ from: first, to, head: this.lines.slice(from, from + 2) });
  }
}

function linesOf({ position }: RootContent): Chunk {
  return { from: (position?.start.line ?? 1) - 1, to: position?.end.line ?? 0 };
}
