import type { Nodes } from 'mdast';

/** What a tree says, without how. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'break' ? '\n' : '';
}
