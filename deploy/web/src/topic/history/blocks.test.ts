import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../api/client';
import { blocksOf, partsOf, type Part, type SectionDiff } from './blocks';

type Hunk = Schema['LineHunk'];

function hunk(afterLine: number, before: string[], after: string[]): Hunk {
  return { beforeLine: 0, before, afterLine, after, words: [] };
}

function section(id: string, change: SectionDiff['change'], hunks: Hunk[] = []): SectionDiff {
  return { id, change, heading: `Heading ${id}`, level: 2, hunks };
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

/** What it says, without blank lines, which may go where blocks are apart. */
function said(parts: Part[], side: 'before' | 'after'): string[] {
  return parts
    .flatMap((part) => (part.kind === 'change' ? part[side] : part.text).split('\n'))
    .filter((line) => line.trim() !== '');
}

/** One hunk that makes one text of the other. */
function change(before: string, after: string): Hunk[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return gone.length + come.length === 0
    ? []
    : [{ beforeLine: start, before: gone, afterLine: start, after: come, words: [] }];
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
      parts: [{ kind: 'change', before: 'gone', after: '', goesOn: false }],
    });
  });
});

describe('a changed section', () => {
  it('keeps a piece beside each change and folds the others', () => {
    const before = ['One.', '', '- a', '- b', '- c', '- d', '- old', '- e', '- f'].join('\n');
    const after = before.replace('old', 'new');
    expect(partsOf(change(before, after), after)).toEqual([
      { kind: 'folded', text: 'One.\n\n- a\n- b\n- c', lines: 4 },
      { kind: 'same', text: '- d', goesOn: false },
      { kind: 'change', before: '- old', after: '- new', goesOn: false },
      { kind: 'same', text: '- e\n- f', goesOn: false },
    ]);
  });

  it('cuts no block in two', () => {
    const before = 'Do this:\n\n```sh\nstop\nwait\nstart\n```\n\nThen rest.';
    const after = before.replace('wait', 'wait 5');
    expect(partsOf(change(before, after), after)).toMatchObject([
      { kind: 'same', text: 'Do this:' },
      { kind: 'change', before: '```sh\nstop\nwait\nstart\n```', after: '```sh\nstop\nwait 5\nstart\n```' },
      { kind: 'same', text: 'Then rest.' },
    ]);
  });

  it('shows a row with the head of its table', () => {
    const head = '| a | b |\n|---|---|\n';
    const before = `${head}| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |`;
    const after = before.replace('4', '7');
    expect(partsOf(change(before, after), after)).toEqual([
      { kind: 'same', text: `${head}| 1 | 2 |`, goesOn: false },
      { kind: 'change', before: `${head}| 3 | 4 |`, after: `${head}| 3 | 7 |`, goesOn: true },
      { kind: 'same', text: `${head}| 5 | 6 |`, goesOn: true },
    ]);
  });

  it('shows an item that comes or goes by itself', () => {
    const [one, two] = ['- a\n- b\n- c', '- a\n- b\n- new\n- c'];
    expect(partsOf(change(one, two), two)[1]).toMatchObject({ kind: 'change', before: '', after: '- new' });
    expect(partsOf(change(two, one), one)[1]).toMatchObject({ kind: 'change', before: '- new', after: '' });
  });

  it('loses no line of either text', () => {
    const line = fc.constantFrom(
      'One.',
      '- a',
      '- b',
      '  - c',
      '1. d',
      '```',
      '> e',
      '',
      '# f',
      '| g | h |',
      '|---|---|',
    );
    const text = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
    const isSaid = (all: string): string[] => all.split('\n').filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(text, text, text, text, (start, old, now, end) => {
        const [before, after] = [old, now].map((middle) => [start, middle, end].join('\n')) as [
          string,
          string,
        ];
        const hunks = change(before, after);
        if (hunks.length === 0) return;
        const parts = partsOf(hunks, after).map((part) => withoutHeads(part));
        expect(said(parts, 'after')).toEqual(isSaid(after).filter(isNoTable));
        expect(said(parts, 'before')).toEqual(isSaid(before).filter(isNoTable));
      }),
      { numRuns: 100 },
    );
  });
});

/** Heads of tables are told again with their rows. */
function isNoTable(line: string): boolean {
  return !line.includes('|');
}

function withoutHeads(part: Part): Part {
  const without = (text: string): string => text.split('\n').filter(isNoTable).join('\n');
  return part.kind === 'change'
    ? { ...part, before: without(part.before), after: without(part.after) }
    : { ...part, text: without(part.text) };
}
