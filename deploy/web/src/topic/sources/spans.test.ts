import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type Span } from './spans';

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    statementId: fc.constantFrom('a', 'b', 'c', 'd'),
  }),
);
const texts = fc.string({ unit: 'binary', maxLength: 50 });

test('pieces joined are the text, in their order', () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      const pieces = piecesOf(text, some);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
    }),
  );
});

test('a character is marked with all statements that rest on it, and only when one does', () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      for (const { text: part, start, statementIds } of piecesOf(text, some)) {
        for (let at = start; at < start + part.length; at++) {
          const here = some
            .filter((span) => span.start <= at && at < span.end)
            .map((span) => span.statementId);
          expect(statementIds.length > 0).toBe(here.length > 0);
          expect(statementIds).toEqual(expect.arrayContaining(here));
        }
      }
    }),
  );
});

test('no piece is empty, and a statement is named once', () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      for (const piece of piecesOf(text, some)) {
        expect(piece.text).not.toBe('');
        expect(new Set(piece.statementIds).size).toBe(piece.statementIds.length);
      }
    }),
  );
});

test('overlapping spans are one mark, spans that touch are two', () => {
  const some: Span[] = [
    { start: 0, end: 3, statementId: 'a' },
    { start: 2, end: 5, statementId: 'b' },
    { start: 5, end: 7, statementId: 'c' },
  ];
  expect(piecesOf('abcdefgh', some)).toEqual([
    { text: 'abcde', start: 0, statementIds: ['a', 'b'] },
    { text: 'fg', start: 5, statementIds: ['c'] },
    { text: 'h', start: 7, statementIds: [] },
  ]);
});

test('a large text with many spans is cut in no time', () => {
  const text = 'x'.repeat(1 << 20);
  const many = Array.from({ length: 5_000 }, (_, i) => ({
    start: i * 200,
    end: i * 200 + 120,
    statementId: String(i),
  }));
  const before = performance.now();
  expect(piecesOf(text, many)).toHaveLength(10_000);
  expect(performance.now() - before).toBeLessThan(500);
});
