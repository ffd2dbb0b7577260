import type { Nodes } from 'mdast';
import { wholeOf, withMarks, type Mark } from '../markdown/marks';
import { parse } from '../markdown/parse';
import { plainText } from '../markdown/text';
import { diffWords, type WordHunk } from './words';

/** Words of a Markdown text that come or go. */
export interface ChangeMark extends Mark {
  kind: 'insert' | 'delete';
}

export interface Changed {
  text: string;
  marks: ChangeMark[];
}

/** One side of a change with its words marked: of the old text those that go, of the new one those that come. */
export function sideOf(before: string, after: string, side: 'before' | 'after'): Changed {
  const hidden = side === 'before' ? 'insert' : 'delete';
  return joined(diffWords(before, after).filter(({ kind }) => kind !== hidden));
}

/**
 * Both sides in one text, if that has the shape of both and says what each of them says. Otherwise, such as for a box
 * that is ticked, they can only be shown one after the other.
 */
export function mergedOf(before: string, after: string): Changed | undefined {
  const merged = joined(diffWords(before, after));
  const [old, now] = [parse(before), parse(after)];
  const both = parse(merged.text);
  const shape = shapeOf(both);
  if (shape !== shapeOf(old) || shape !== shapeOf(now)) return undefined;
  const marked = withMarks(both, merged.marks);
  const fits =
    saidWithout(marked, 'insert') === plainText(old) && saidWithout(marked, 'delete') === plainText(now);
  return fits ? merged : undefined;
}

/** The code that a text is, and nothing else. */
export function codeOf(text: string): string | undefined {
  const [only, ...rest] = parse(text).children;
  return only?.type === 'code' && rest.length === 0 ? only.value : undefined;
}

function joined(hunks: readonly WordHunk[]): Changed {
  let text = '';
  const marks: ChangeMark[] = [];
  for (const { kind, text: part } of hunks) {
    const start = text.length;
    text += part;
    if (kind !== 'equal') marks.push({ start, end: text.length, kind });
  }
  return { text, marks };
}

function saidWithout(node: Nodes, kind: ChangeMark['kind']): string {
  const mark = node.type === 'marked' ? node.mark : wholeOf(node)?.mark;
  if ((mark as ChangeMark | undefined)?.kind === kind) return '';
  return 'children' in node
    ? node.children.map((child) => saidWithout(child, kind)).join('')
    : plainText(node);
}

/** The kinds of the nodes, one in the other, with what makes two of a kind differ, but not what they say. */
function shapeOf(node: Nodes): string {
  if (node.type === 'text') return '';
  const own = { ...node, children: undefined, value: undefined, position: undefined };
  const inside = 'children' in node ? node.children.map(shapeOf).join('') : '';
  return `(${JSON.stringify(own)}${inside})`;
}
