import { describe, expect, it } from 'vitest';
import type { Citation } from './answer';
import { marksOf } from './citations';

function citation(statementId: string, at: number): Citation {
  return { statementId, at, start: 0, end: 1, quote: statementId };
}

/** The text with its numbers in it. */
function marked(text: string, citations: Citation[]): string {
  return marksOf(text, citations).reduceRight(
    (all, { start, number }) => `${all.slice(0, start)}[${number}]${all.slice(start)}`,
    text,
  );
}

describe('citations', () => {
  it('stand before the end of their sentence', () => {
    const text = 'Invoices go out monthly. Refunds need approval.';
    expect(marked(text, [citation('s1', 24), citation('s2', text.length)])).toBe(
      'Invoices go out monthly[1]. Refunds need approval[2].',
    );
  });

  it('stand before a full stop after any sign, and before blanks', () => {
    expect(marked('It is `us-1`.  And so on (see above).', [citation('s1', 15), citation('s2', 37)])).toBe(
      'It is `us-1`[1].  And so on (see above)[2].',
    );
  });

  it('have a number of their own for each place of a source that no statement stands for', () => {
    const reference = (start: number, at: number): Citation => ({
      ...{ sourceId: 'h', start, end: start + 5, quote: 'q', at },
    });
    expect(marked('One. Two. Three.', [reference(0, 4), reference(9, 9), reference(0, 16)])).toBe(
      'One[1]. Two[2]. Three[1].',
    );
  });

  it('have one number for each statement, and none twice at one place', () => {
    expect(
      marked('One. Two.', [citation('a', 4), citation('b', 9), citation('a', 9), citation('a', 9)]),
    ).toBe('One[1]. Two[2][1].');
  });
});
