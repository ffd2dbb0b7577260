import type { Html, InlineCode, Nodes, PhrasingContent, Root, TableRow, Text } from 'mdast';
import { lengthOf, piecesOf } from './parse';

/** A stretch of the source, in UTF-16 offsets, that is shown as one; or, when it ends where it starts, a point after a sign. */
export interface Mark {
  start: number;
  end: number;
}

/** A part of a mark: one that begins or ends inside emphasis or a link, or goes on in another block, has several. */
export interface Marked {
  type: 'marked';
  mark: Mark;
  /** whether it is the first part */
  first: boolean;
  children: PhrasingContent[];
  position?: undefined;
  data?: undefined;
}

/** The mark that a block is as a whole: code, HTML, a row of a table. */
export interface Whole {
  mark: Mark;
  /** whether it is the mark's first part */
  first: boolean;
}

/** What has no children but signs. */
type Literal = Text | InlineCode | Html;

declare module 'mdast' {
  interface PhrasingContentMap {
    marked: Marked;
  }
  interface RootContentMap {
    marked: Marked;
  }
  interface CodeData {
    whole?: Whole;
  }
  interface HtmlData {
    whole?: Whole;
  }
  interface TableRowData {
    whole?: Whole;
  }
}

/**
 * The tree with its marks as nodes, each around as much as it can be at once; code, HTML and rows of tables are marked as
 * wholes. Marks do not overlap. A point is never
 * lost: where its place is in nothing that is read, it comes at the end.
 */
export function withMarks(root: Root, marks: readonly Mark[]): Root {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const marked = marking(root, sorted) as Root;
  const placed = new Set<Mark>();
  findFirst(marked, placed);
  const lost = sorted.filter((mark) => isPoint(mark) && !placed.has(mark)).map(pointOf);
  if (lost.length === 0) return marked;
  return { ...marked, children: [...marked.children, { type: 'paragraph', children: lost }] };
}

function isPoint({ start, end }: Mark): boolean {
  return start >= end;
}

function pointOf(mark: Mark): Marked {
  return { type: 'marked', mark, first: true, children: [] };
}

function marking(node: Nodes, marks: readonly Mark[]): Nodes {
  if (!('children' in node) && node.type !== 'code' && node.type !== 'html') return node;
  const touching = marks.filter((mark) => overlaps(mark, node));
  if (touching.length === 0) return node;
  if (!('children' in node))
    return whole(
      node,
      touching.find((mark) => !isPoint(mark)),
    );
  if (node.type === 'tableRow') {
    const around = touching.find((mark) => coversRow(mark, node));
    const inside = touching.filter((mark) => mark !== around);
    return whole(
      { ...node, children: node.children.map((cell) => marking(cell, inside)) } as TableRow,
      around,
    );
  }
  const children = isProse(node)
    ? prose(node.children, touching)
    : node.children.map((child) => marking(child, touching));
  return { ...node, children } as Nodes;
}

function whole(node: Nodes, mark: Mark | undefined): Nodes {
  return mark === undefined
    ? node
    : ({ ...node, data: { ...node.data, whole: { mark, first: false } } } as Nodes);
}

/** Of a block that is a mark as a whole, that mark. */
export function wholeOf({ data }: Nodes): Whole | undefined {
  return data !== undefined && 'whole' in data ? data.whole : undefined;
}

/** Whether the mark is around all that the row's cells say, if not around the bars between them. */
function coversRow(mark: Mark, row: TableRow): boolean {
  const said = row.children.flatMap((cell) => cell.children).map(rangeOf);
  const [first, last] = [said[0], said.at(-1)];
  return first !== undefined && last !== undefined && mark.start <= first[0] && last[1] <= mark.end;
}

function isProse(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function overlaps(mark: Mark, node: Nodes): boolean {
  const [from, to] = rangeOf(node);
  return isPoint(mark) ? from < mark.start && mark.start <= to : mark.start < to && mark.end > from;
}

function rangeOf({ position }: Nodes): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** A node with the mark that it lies in. */
interface Unit {
  node: PhrasingContent;
  mark: Mark | undefined;
}

function prose(nodes: PhrasingContent[], marks: readonly Mark[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const { node, mark } of nodes.flatMap((each) => units(each, marks))) {
    const last = result.at(-1);
    if (mark === undefined) result.push(node);
    else if (last?.type === 'marked' && last.mark === mark) last.children.push(node);
    else result.push({ type: 'marked', mark, first: false, children: [node] });
  }
  const beside = marks.filter((mark) => isPoint(mark) && !nodes.some((node) => overlaps(mark, node)));
  return [...result, ...beside.map(pointOf)];
}

/** The node, or what it falls into where marks begin and end. */
function units(node: PhrasingContent, marks: readonly Mark[]): Unit[] {
  const [from, to] = rangeOf(node);
  const inside = marks.filter((mark) => overlaps(mark, node));
  const around = inside.find((mark) => !isPoint(mark) && mark.start <= from && to <= mark.end);
  if (around !== undefined) return [{ node, mark: around }];
  if (inside.length === 0) return [{ node, mark: undefined }];
  if (node.type === 'text') return slices(node, inside);
  // a point is no part of code or of what ends with it
  const isAfter = (mark: Mark): boolean => isPoint(mark) && (mark.start === to || !('children' in node));
  const after = inside.filter(isAfter).map((mark): Unit => ({ node: pointOf(mark), mark: undefined }));
  return [
    ...cut(
      node,
      inside.filter((mark) => !isAfter(mark)),
    ),
    ...after,
  ];
}

function cut(node: PhrasingContent, marks: readonly Mark[]): Unit[] {
  if ('value' in node) return slices(node, marks);
  if (!('children' in node)) return [{ node, mark: undefined }];
  return [{ node: { ...node, children: prose(node.children, marks) } as PhrasingContent, mark: undefined }];
}

/** Text, code or HTML cut where marks begin and end. */
function slices(node: Literal, marks: readonly Mark[]): Unit[] {
  const result: Unit[] = [];
  let done = 0;
  const upTo = (to: number, mark: Mark | undefined): void => {
    if (to <= done) return;
    result.push({ node: { ...node, value: node.value.slice(done, to) }, mark });
    done = to;
  };
  for (const mark of marks) {
    upTo(valueOffset(node, mark.start), undefined);
    if (isPoint(mark)) result.push({ node: pointOf(mark), mark: undefined });
    else upTo(valueOffset(node, mark.end), mark);
  }
  upTo(node.value.length, undefined);
  return result;
}

/** How much of the value was written before a place in the source. */
function valueOffset(node: Literal, place: number): number {
  const pieces = piecesOf(node);
  // what the tree leaves out of a value is at its front: the blank after the box of a task
  let at = node.value.length - lengthOf(pieces);
  for (const { length, start, end } of pieces) {
    if (place <= start) break;
    at += place >= end || length !== end - start ? length : place - start;
  }
  return Math.max(0, at);
}

function findFirst(node: Nodes, begun: Set<Mark>): void {
  const part = node.type === 'marked' ? node : wholeOf(node);
  if (part !== undefined) {
    part.first = !begun.has(part.mark);
    begun.add(part.mark);
  }
  if ('children' in node) node.children.forEach((child) => findFirst(child, begun));
}
