import type { Definition, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown, type CompileContext, type Extension, type Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { findAlerts } from './alerts';

/** A stretch of a literal's value, and where in the source it was written: `&amp;` is one sign from five. */
export interface Piece {
  length: number;
  start: number;
  end: number;
}

const pieces = new WeakMap<object, Piece[]>();

/**
 * Markdown (CommonMark and GFM, with GitHub's alerts) as a tree. References are links and images like all others; addresses in running text
 * are links where the tokenizer sees one, and are not searched for afterwards, since that loses their places.
 */
export function parse(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })), places],
  });
  resolve(root, definitionsIn(root));
  findAlerts(root);
  return root;
}

/** Where the value of a text, of code or of HTML was written. */
export function piecesOf(node: Nodes): readonly Piece[] {
  return pieces.get(node) ?? [];
}

/** Writes down, token by token, which part of the source a value grew by: the tree has only its first and last place. */
const places: Extension = {
  afterExit(token) {
    const parent = this.stack.at(-1);
    if (parent === undefined || !('children' in parent)) return;
    const text = parent.children.at(-1);
    if (text?.type !== 'text') return;
    const known = pieces.get(text) ?? [];
    const grown = text.value.length - lengthOf(known);
    if (grown > 0) pieces.set(text, known);
    if (grown > 0) known.push({ length: grown, start: token.start.offset, end: token.end.offset });
    keepForLiteral(this, token, known);
  },
};

/** Code and HTML are gathered in a fragment that is thrown away; the node they become is under it. */
function keepForLiteral({ stack }: CompileContext, token: Token, known: Piece[]): void {
  const owner = stack.at(-2);
  const isLiteral = owner?.type === 'inlineCode' || owner?.type === 'html';
  if (isLiteral && stack.at(-1)?.type === 'fragment' && token.end.offset > 0) pieces.set(owner, known);
}

export function lengthOf(all: readonly Piece[]): number {
  return all.reduce((sum, { length }) => sum + length, 0);
}

function definitionsIn(node: Nodes, found = new Map<string, Definition>()): Map<string, Definition> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if ('children' in node) node.children.forEach((child) => definitionsIn(child, found));
  return found;
}

function resolve(parent: Parents, definitions: Map<string, Definition>): void {
  parent.children.forEach((node, i) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const { url = '', title = null } = definitions.get(node.identifier) ?? {};
      const type = node.type === 'linkReference' ? 'link' : 'image';
      parent.children[i] = { ...node, type, url, title } as never;
    }
    if ('children' in node) resolve(node, definitions);
  });
}
