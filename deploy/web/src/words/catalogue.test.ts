import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');
/** Attributes that people read or hear. */
const SAID = new Set(['aria-label', 'alt', 'label', 'lead', 'placeholder', 'title']);

interface Node {
  type: string;
  name?: string;
  data?: string;
  value?: unknown;
}

test('every word is in the catalogue, none in a component', () => {
  const components = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  );
  expect(components.length).toBeGreaterThan(50);
  const words = components.flatMap((name) => {
    const { fragment } = parse(readFileSync(join(SOURCES, name), 'utf8'), { modern: true });
    return wordsIn(fragment).map((text) => `${name}: ${text}`);
  });
  expect(words).toEqual([]);
});

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (node.type === 'Text') return isWord(node.data) ? [node.data ?? ''] : [];
  if (node.type === 'Attribute') return SAID.has(node.name ?? '') ? wordsIn(node.value) : [];
  return Object.values(node).flatMap(wordsIn);
}

function isWord(text = ''): boolean {
  return /\p{L}{2,}/u.test(text);
}
