import fc from 'fast-check';
import type { Nodes, Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { withMarks, type Mark, type Marked, wholeOf } from './marks';
import { parse } from './parse';
import { plainText } from './text';

function partsOf(node: Nodes): Marked[] {
  if (node.type === 'marked') return [node];
  const whole = wholeOf(node);
  if (whole !== undefined)
    return [{ type: 'marked', ...whole, children: 'children' in node ? (node.children as never) : [] }];
  return 'children' in node ? node.children.flatMap(partsOf) : [];
}

function textOf(markdown: string, mark: Mark): string {
  return partsOf(withMarks(parse(markdown), [mark]))
    .map(plainText)
    .join('');
}

/** A bit of a sentence as it is written and as it is read. */
interface Bit {
  source: string;
  text: string;
}
const word = fc.constantFrom('invoices', 'net', '45', 'Dana', 'Grüße', '日本', '👩‍💻');
const bit: fc.Arbitrary<Bit> = fc.oneof(
  word.map((text) => ({ source: text, text })),
  word.map((text) => ({ source: `\`${text}\``, text })),
  word.map((text) => ({ source: `**${text}**`, text })),
  word.map((text) => ({ source: `*${text}*`, text })),
  word.map((text) => ({ source: `~~${text}~~`, text })),
  word.map((text) => ({ source: `[${text}](https://example.org/a_b "t")`, text })),
  fc.constantFrom(
    { source: '\\*', text: '*' },
    { source: '&amp;', text: '&' },
    { source: '&#x41;', text: 'A' },
    { source: '<b>', text: '<b>' },
    { source: 'https://example.org', text: 'https://example.org' },
  ),
);
const sentence = fc.array(bit, { minLength: 1, maxLength: 6 }).map((bits) => ({
  source: bits.map(({ source }) => source).join(' ') + ' end.',
  text: bits.map(({ text }) => text).join(' ') + ' end.',
}));
const wrap = fc.constantFrom('**', '_', '');
const prefix = fc.constantFrom('', '- ', '1. ', '> ', '- [x] ', '### ');

const signs = fc.string({
  unit: fc.constantFrom(
    ...'ab .*_`~[]()<>&;\\\n-#|>1!"\t',
    'ä',
    '👍',
    '&amp;',
    '\n\n',
    'https://a.b',
    '[^1]',
    '[x]: y\n',
  ),
  maxLength: 60,
});
const range = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

describe('marks', () => {
  it('cover exactly the sentences they are for, whatever these are written with', () => {
    fc.assert(
      fc.property(prefix, wrap, fc.array(sentence, { minLength: 1, maxLength: 5 }), (before, around, all) => {
        const markdown = before + around + all.map(({ source }) => source).join(' ') + around;
        let at = before.length + around.length;
        const marks = all.map(({ source }) => {
          const mark = { start: at, end: at + source.length };
          at = mark.end + 1;
          return mark;
        });
        const parts = partsOf(withMarks(parse(markdown), marks));
        marks.forEach((mark, i) => {
          const said = parts.filter((part) => part.mark === mark).map(plainText);
          expect(said.join('')).toBe(all[i]?.text);
        });
      }),
    );
  });

  it('change nothing of what is read, wherever they are', () => {
    fc.assert(
      fc.property(signs, fc.array(range, { maxLength: 6 }), (markdown, ranges) => {
        const marks = withoutOverlaps(ranges);
        const tree = parse(markdown);
        expect(plainText(withMarks(tree, marks))).toBe(plainText(tree));
      }),
      { numRuns: 300 },
    );
  });

  it('come in the order of the source, each begun once, none inside another', () => {
    fc.assert(
      fc.property(signs, fc.array(range, { maxLength: 6 }), (markdown, ranges) => {
        const parts = partsOf(withMarks(parse(markdown), withoutOverlaps(ranges)));
        const starts = parts.map(({ mark }) => mark.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const firsts = parts.filter(({ first }) => first).map(({ mark }) => mark);
        expect(firsts).toEqual([...new Set(parts.map(({ mark }) => mark))]);
        expect(parts.flatMap(({ children }) => children.flatMap(partsOf))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are one around code and links, and as many as it takes where emphasis ends', () => {
    const parts = partsOf(
      withMarks(parse('Runs in `us`. **Owned by Dana. It moved** [to](https://a.b) Kiel.'), [
        { start: 0, end: 13 },
        { start: 16, end: 30 },
        { start: 31, end: 66 },
      ]),
    );
    expect(parts.map((part) => [plainText(part), part.first])).toEqual([
      ['Runs in us.', true],
      ['Owned by Dana.', true],
      ['It moved', true],
      [' to Kiel.', false],
    ]);
  });

  it('are points where they neither begin nor end anything, and none is lost', () => {
    fc.assert(
      fc.property(signs, fc.array(fc.nat(60), { maxLength: 6 }), (markdown, places) => {
        const marks = [...new Set(places)].map((start) => ({ start, end: start }));
        const tree = parse(markdown);
        const marked = withMarks(tree, marks);
        expect(plainText(marked)).toBe(plainText(tree));
        const found = partsOf(marked).map(({ mark }) => mark);
        expect(found).toHaveLength(marks.length);
        expect(new Set(found)).toEqual(new Set(marks));
      }),
      { numRuns: 300 },
    );
  });

  it('stand, as points, after the sign before them, but outside of code and emphasis that end there', () => {
    const markdown = 'One **two** `three`, four.';
    const marks = [3, 11, 19, 25].map((start) => ({ start, end: start }));
    const root = withMarks(parse(markdown), marks);
    const paragraph = root.children[0] as Paragraph;
    expect(paragraph.children.map((node) => (node.type === 'marked' ? '#' : plainText(node)))).toEqual([
      'One',
      '#',
      ' ',
      'two',
      '#',
      ' ',
      'three',
      '#',
      ', four',
      '#',
      '.',
    ]);
  });

  it('reach into code when a sentence ends there', () => {
    expect(textOf('See `a b` now', { start: 4, end: 6 })).toBe('a');
    expect(textOf('See `` a`b `` now', { start: 4, end: 10 })).toBe('a`b');
  });

  it('find their place in lines of a quotation and of a list', () => {
    expect(textOf('> One two\n> three. Four', { start: 14, end: 18 })).toBe('ree.');
    expect(textOf('- One\n  two. Three', { start: 8, end: 12 })).toBe('two.');
  });
});

function withoutOverlaps(ranges: Mark[]): Mark[] {
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .reduce<Mark[]>((kept, mark) => (mark.start >= (kept.at(-1)?.end ?? 0) ? [...kept, mark] : kept), []);
}
