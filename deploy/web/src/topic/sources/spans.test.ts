import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOf, type Span } from './spans';

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    statementId: fc.constantFrom('a', 'b', 'c', 'd'),
  }),
);
const texts = fc.string({ unit: 'binary', maxLength: 50 });

test('a character is in a range with all statements that rest on it, and only when one does', () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      const ranges = rangesOf(text, some);
      for (let at = 0; at < text.length; at++) {
        const here = some.filter(({ start, end }) => start <= at && at < end).map((span) => span.statementId);
        const found = ranges.filter(({ start, end }) => start <= at && at < end);
        expect(found).toHaveLength(here.length > 0 ? 1 : 0);
        expect(found[0]?.statementIds ?? []).toEqual(expect.arrayContaining(here));
      }
    }),
  );
});

test('no range is empty, and a statement is named once', () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      for (const { start, end, statementIds } of rangesOf(text, some)) {
        expect(start).toBeLessThan(end);
        expect(new Set(statementIds).size).toBe(statementIds.length);
      }
    }),
  );
});

test('overlapping spans are one range, spans that touch are two', () => {
  const some: Span[] = [
    { start: 0, end: 3, statementId: 'a' },
    { start: 2, end: 5, statementId: 'b' },
    { start: 5, end: 7, statementId: 'c' },
  ];
  expect(rangesOf('abcdefgh', some)).toEqual([
    { start: 0, end: 5, statementIds: ['a', 'b'] },
    { start: 5, end: 7, statementIds: ['c'] },
  ]);
});
