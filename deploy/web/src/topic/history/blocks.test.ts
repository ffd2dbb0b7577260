import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../api/client';
import { blocksOf, partsOf, type Part, type SectionDiff } from './blocks';

type Hunk = Schema['LineHunk'];

function hunk(afterLine: number, before: string[], after: string[]): Hunk {
  return { beforeLine: 0, before, afterLine, after, words: [] };
}

function section(id: string, change: SectionDiff['change'], hunks: Hunk[] = []): SectionDiff {
  return { id, change, heading: `Heading ${id}`, hunks };
}

function page(...ids: string[]): Schema['SectionView'][] {
  return ids.map((id) => ({
    id,
    heading: `Heading ${id}`,
    level: 2,
    body: 'one\ntwo',
    statements: [],
    places: [],
  }));
}

function after(parts: Part[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'change'
      ? part.words.filter(({ kind }) => kind !== 'delete').flatMap(({ text }) => text.split('\n'))
      : part.lines,
  );
}

describe('a comparison', () => {
  it('folds sections in a row that stayed into one', () => {
    const diff = { from: 1, to: 2, order: ['a', 'b', 'c', 'd'], sections: [section('c', 'moved')] };
    expect(blocksOf(diff, page('a', 'b', 'c', 'd'))).toEqual([
      { kind: 'same', id: 'a', headings: ['Heading a', 'Heading b'] },
      { kind: 'change', section: section('c', 'moved'), parts: [] },
      { kind: 'same', id: 'd', headings: ['Heading d'] },
    ]);
  });

  it('says last what was removed', () => {
    const removed = section('x', 'removed', [hunk(0, ['gone'], [''])]);
    const diff = { from: 1, to: 2, order: ['a'], sections: [removed] };
    expect(blocksOf(diff, page('a')).at(-1)).toEqual({
      kind: 'change',
      section: removed,
      parts: [{ kind: 'change', words: [{ kind: 'delete', text: 'gone' }] }],
    });
  });
});

describe('a changed section', () => {
  it('keeps a line beside each change and folds the others', () => {
    const body = ['1', '2', '3', '4', 'new', '6', '7'].join('\n');
    expect(partsOf([hunk(4, ['old'], ['new'])], body)).toEqual([
      { kind: 'folded', lines: ['1', '2', '3'] },
      { kind: 'same', lines: ['4'] },
      {
        kind: 'change',
        words: [
          { kind: 'delete', text: 'old' },
          { kind: 'insert', text: 'new' },
        ],
      },
      { kind: 'same', lines: ['6', '7'] },
    ]);
  });

  it('shows the words that changed within a line', () => {
    const words = [
      { kind: 'equal' as const, text: 'owned by ' },
      { kind: 'delete' as const, text: 'Dana' },
      { kind: 'insert' as const, text: 'Priya' },
    ];
    const parts = partsOf([{ ...hunk(0, ['owned by Dana'], ['owned by Priya']), words }], 'owned by Priya');
    expect(parts).toEqual([{ kind: 'change', words }]);
  });

  it('loses no line of the new text', () => {
    const lines = fc.array(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'c') }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(lines, fc.nat(29), fc.nat(5), (all, at, length) => {
        const start = Math.min(at, all.length - 1);
        const changed = all.slice(start, start + length + 1);
        expect(after(partsOf([hunk(start, ['before'], changed)], all.join('\n')))).toEqual(all);
      }),
    );
  });
});
