import type { Html, InlineCode, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { lengthOf, piecesOf } from './parse';

/** A stretch of the source, in UTF-16 offsets, that is shown as one. */
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
}

/** The tree with its marks as nodes, each around as much as it can be at once. Marks do not overlap. */
export function withMarks(root: Root, marks: readonly Mark[]): Root {
  const sorted = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const marked = marking(root, sorted) as Root;
  findFirst(marked, new Set());
  return marked;
}

function marking(node: Nodes, marks: readonly Mark[]): Nodes {
  if (!('children' in node)) return node;
  const touching = marks.filter((mark) => overlaps(mark, node));
  if (touching.length === 0) return node;
  const children = isProse(node)
    ? prose(node.children, touching)
    : node.children.map((child) => marking(child, touching));
  return { ...node, children } as Nodes;
}

function isProse(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function overlaps({ start, end }: Mark, node: Nodes): boolean {
  const [from, to] = rangeOf(node);
  return start < to && end > from;
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
  return result;
}

/** The node, or what it falls into where marks begin and end. */
function units(node: PhrasingContent, marks: readonly Mark[]): Unit[] {
  const [from, to] = rangeOf(node);
  const inside = marks.filter((mark) => overlaps(mark, node));
  const around = inside.find(({ start, end }) => start <= from && to <= end);
  if (around !== undefined) return [{ node, mark: around }];
  if (inside.length === 0) return [{ node, mark: undefined }];
  if ('value' in node) return slices(node, inside);
  if (!('children' in node)) return [{ node, mark: undefined }];
  return [{ node: { ...node, children: prose(node.children, inside) } as PhrasingContent, mark: undefined }];
}

/** Text, code or HTML cut where marks begin and end. */
function slices(node: Literal, marks: readonly Mark[]): Unit[] {
  const result: Unit[] = [];
  let done = 0;
  const cut = (to: number, mark: Mark | undefined): void => {
    if (to <= done) return;
    result.push({ node: { ...node, value: node.value.slice(done, to) }, mark });
    done = to;
  };
  for (const mark of marks) {
    cut(valueOffset(node, mark.start), undefined);
    cut(valueOffset(node, mark.end), mark);
  }
  cut(node.value.length, undefined);
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
  if (node.type === 'marked') {
    node.first = !begun.has(node.mark);
    begun.add(node.mark);
  }
  if ('children' in node) node.children.forEach((child) => findFirst(child, begun));
}
