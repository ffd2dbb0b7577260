import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedOf, sideOf, type Changed } from './shapes';

function told({ text, marks }: Changed): string {
  return marks.reduceRight(
    (all, { start, end, kind }) =>
      `${all.slice(0, start)}${kind === 'insert' ? '+' : '-'}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

const lines = fc.constantFrom(
  '- one two',
  '- [ ] three',
  '1. **four** five',
  'six `seven`.',
  '> eight',
  '# nine',
  '',
);
const text = fc.array(lines, { maxLength: 4 }).map((all) => all.join('\n'));

describe('a change', () => {
  it('is one text with what goes and what comes, inside of what it is set in', () => {
    const merged = mergedOf('- Owned by **Dana Whitfield**.', '- Owned by **Priya Raman**.');
    expect(merged && told(merged)).toBe('- Owned by **-[Dana Whitfield]+[Priya Raman]**.');
  });

  it('can stand in a row of a table', () => {
    const [head, before, after] = ['| a | b |\n|---|---|\n', '| prod | 4 |', '| prod | 6 |'];
    const merged = mergedOf(head + before, head + after);
    expect(merged && told(merged)).toBe(`${head}| prod | -[4]+[6] |`);
  });

  it.each([
    ['- [ ] write', '- [x] write'],
    ['one two', 'one **two**'],
    ['One.', 'One.\n\nTwo.'],
    ['[here](https://a.example)', '[here](https://b.example)'],
    ['1. one', '2. one'],
    ['```sh\nstop\n```', '```sh\nstart\n```'],
  ])('of shape is none that one text can show: %j, %j', (before, after) => {
    expect(mergedOf(before, after)).toBeUndefined();
  });

  it('has each side whole, with its own words marked', () => {
    expect(told(sideOf('Net 30 days.', 'Net 45 days.', 'before'))).toBe('Net -[30] days.');
    expect(told(sideOf('Net 30 days.', 'Net 45 days.', 'after'))).toBe('Net +[45] days.');
  });

  it('never loses or makes up a word, whatever its sides are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(sideOf(before, after, 'before').text).toBe(before);
        expect(sideOf(before, after, 'after').text).toBe(after);
        const merged = mergedOf(before, after);
        if (merged === undefined) return;
        const without = (kind: string): string =>
          merged.marks
            .filter((mark) => mark.kind === kind)
            .reduceRight((all, { start, end }) => all.slice(0, start) + all.slice(end), merged.text);
        expect([without('insert'), without('delete')]).toEqual([before, after]);
      }),
    );
  });
});
