import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordHunk } from './words';

function only(hunks: WordHunk[], ...kinds: WordHunk['kind'][]): string {
  return hunks
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');
}

const sentence = fc
  .array(fc.constantFrom('the', 'page', 'is', 'owned', 'Dana', 'Müller', '45', ',', '.', '\n'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(' '));
const text = fc.oneof(sentence, fc.string({ unit: 'binary' }), fc.string());

describe('word diff', () => {
  it('keeps both texts whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = diffWords(before, after);
        expect(only(hunks, 'equal', 'insert')).toBe(after);
        expect(only(hunks, 'equal', 'delete')).toBe(before);
      }),
    );
  });

  it('finds nothing to say about a text that stayed', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same)).toEqual(same === '' ? [] : [{ kind: 'equal', text: same }]);
      }),
    );
  });

  it('never has two stretches of one kind beside each other, and none that is empty', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = diffWords(before, after);
        expect(hunks.every((hunk, i) => hunk.text !== '' && hunk.kind !== hunks[i - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('changes a name of two words as one', () => {
    expect(diffWords('It is owned by Dana Whitfield.', 'It is owned by Priya Raman.')).toEqual([
      { kind: 'equal', text: 'It is owned by ' },
      { kind: 'delete', text: 'Dana Whitfield' },
      { kind: 'insert', text: 'Priya Raman' },
      { kind: 'equal', text: '.' },
    ]);
  });

  it('changes a number as a whole', () => {
    expect(diffWords('above 1,500.00 dollars', 'above 2,500.00 dollars')).toEqual([
      { kind: 'equal', text: 'above ' },
      { kind: 'delete', text: '1,500.00' },
      { kind: 'insert', text: '2,500.00' },
      { kind: 'equal', text: ' dollars' },
    ]);
  });

  it('replaces as a whole what is too long to compare', () => {
    const before = 'one '.repeat(11_000);
    const after = 'two '.repeat(11_000);
    expect(diffWords(before, after)).toEqual([
      { kind: 'delete', text: before },
      { kind: 'insert', text: after },
    ]);
  });
});
