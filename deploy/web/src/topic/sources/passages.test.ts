import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../ui/pieces';
import type { Unit } from './account';
import { isUsed, passagesOf, placeAsked } from './passages';
import type { Statement } from './statements';

const text = 'Kept. Known. Gone. Thanks!';
const unit = (number: number, said: string, state: Unit['state'], statementId?: string): Unit => ({
  ...{ number, kind: 'sentence', headings: [], state, start: text.indexOf(said) },
  ...{ end: text.indexOf(said) + said.length, ...(statementId && { statementId }) },
});
const statement = (id: string, status: Statement['status']): [string, Statement] => [
  id,
  { id, text: id, status, evidence: [], history: [], createdAt: '2026-11-21T09:00:00Z' },
];
const statements = new Map([
  statement('k', 'active'),
  statement('o', 'active'),
  statement('g', 'superseded'),
]);
const units = [
  unit(1, 'Kept.', 'kept', 'k'),
  unit(2, 'Known.', 'confirmed'),
  unit(3, 'Gone.', 'kept', 'g'),
  unit(4, 'Thanks!', 'left_out'),
];
const spans = [
  { start: 0, end: 5, statementId: 'k' },
  { start: 6, end: 12, statementId: 'o' },
  { start: 13, end: 18, statementId: 'g' },
];

const parts = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
);
const texts = fc.string({ unit: 'binary', maxLength: 50 });

describe('the passages of a source', () => {
  it('are its units, each with the statements that rest on it', () => {
    const passages = passagesOf(text, units, spans, statements);
    expect(passages.map(({ standing, statementIds }) => [standing, statementIds])).toEqual([
      ['kept', ['k']],
      ['confirmed', ['o']],
      ['past', ['g']],
      ['left_out', []],
    ]);
    expect(passages.filter(isUsed)).toHaveLength(2);
  });

  it('are without an account what statements rest on', () => {
    const passages = passagesOf(text, undefined, spans, statements);
    expect(passages.map(({ standing, unit }) => [standing, unit])).toEqual([
      ['kept', undefined],
      ['kept', undefined],
      ['past', undefined],
    ]);
  });

  it.each([
    ['#s-o', 6],
    ['#u-3', 13],
    ['#c-20', 19],
    ['#s-unknown', undefined],
    ['#u-9', undefined],
    ['#top', undefined],
    ['', undefined],
  ])('are found by the address %s', (hash, start) => {
    expect(placeAsked(hash, passagesOf(text, units, spans, statements))).toBe(start);
  });

  it('cut the text so that it can be put together again, and never overlap', () => {
    fc.assert(
      fc.property(texts, parts, (whole, some) => {
        const odd = some.map((part, i): Unit => ({ ...units[0]!, number: i, ...part }));
        const passages = passagesOf(whole, odd, [], new Map());
        expect(
          piecesOf(whole, passages)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
        passages.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThanOrEqual(passages[i]?.end ?? 0);
        });
      }),
    );
  });

  it('of a large text with many of them are found in no time', () => {
    const large = 'x'.repeat(1 << 20);
    const many = Array.from({ length: 10_000 }, (_, i): Unit => {
      return { ...units[3]!, number: i, start: i * 100, end: i * 100 + 90 };
    });
    const used = many.map(({ start, number }) => ({ start, end: start + 50, statementId: String(number) }));
    const before = performance.now();
    expect(piecesOf(large, passagesOf(large, many, used, new Map()))).toHaveLength(20_000);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
