import type { Nodes } from 'mdast';
import { parse } from './parse';

/** What a tree says, without how. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'break' ? '\n' : '';
}

/** What Markdown says, without how, a line for each block. */
export function plainOf(markdown: string): string {
  return parse(markdown).children.map(plainText).join('\n');
}

/** A statement as Markdown. Only code has several lines. */
export function asMarkdown(statement: string): string {
  if (!statement.includes('\n')) return statement;
  const fence = '`'.repeat(Math.max(3, ...[...statement.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${statement}\n${fence}`;
}
