import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blame, Page } from './knowledge';
import { sectionsOf } from './sentences';

const page: Page = {
  version: 2,
  updatedAt: '2026-11-03T10:00:00Z',
  sections: [
    {
      id: 'a',
      heading: 'Office',
      level: 2,
      body: 'In Kiel. By Dana. Really.',
      statements: ['kiel', 'dana'],
      places: [
        { start: 0, end: 8 },
        { start: 9, end: 17 },
      ],
    },
  ],
};
const sentences: Blame['sections'][number]['sentences'] = [
  { statementId: 'kiel', start: 0, end: 8, text: 'In Kiel.', version: 1, evidence: [] },
  { statementId: 'dana', start: 9, end: 17, text: 'By Dana.', version: 2, evidence: [], proposalId: 'p' },
  { start: 18, end: 25, text: 'Really.', evidence: [] },
];
const blame: Blame = { version: 2, sections: [{ id: 'a', heading: 'Office', level: 2, sentences }] };

describe('the statements of a page', () => {
  it('are marked where they stand, new ones and contested ones told', () => {
    const [section] = sectionsOf(page, blame);
    expect(section?.sentences.map(({ id, fresh, proposalId }) => [id, fresh, proposalId])).toEqual([
      ['kiel', false, undefined],
      ['dana', true, 'p'],
    ]);
  });

  it('are where they are before anything is known of them, or while that is of another version', () => {
    for (const other of [undefined, { ...blame, version: 1 }]) {
      const [section] = sectionsOf(page, other);
      expect(section?.sentences.map(({ id, start, known }) => [id, start, known])).toEqual([
        ['kiel', 0, false],
        ['dana', 9, false],
      ]);
    }
  });

  it('leave out what has no place in the body', () => {
    for (const place of [
      { start: -1, end: 4 },
      { start: 4, end: 4 },
      { start: 9, end: 99 },
    ]) {
      const odd = { ...page, sections: [{ ...page.sections[0]!, places: [place] }] };
      expect(sectionsOf(odd, blame)[0]?.sentences).toEqual([]);
    }
  });

  it('keep their own evidence when they say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (n) => {
        const line = '- Wait for two minutes.\n';
        const ids = Array.from({ length: n }, (_, i) => `s${i}`);
        const places = ids.map((_, i) => ({ start: i * line.length + 2, end: (i + 1) * line.length - 1 }));
        const text = 'Wait for two minutes.';
        const steps = ids.map((statementId, i) => ({
          ...{ statementId, text, version: 1, start: 0, end: 21 },
          evidence: [{ sourceId: 'note', start: i, end: i + 1, quote: text }],
        }));
        const [section] = sectionsOf(
          {
            ...page,
            sections: [
              { id: 'a', heading: 'Steps', level: 2, body: line.repeat(n), statements: ids, places },
            ],
          },
          { version: 2, sections: [{ id: 'a', heading: 'Steps', level: 2, sentences: steps }] },
        );
        expect(section?.sentences.map(({ id, start, evidence }) => [id, start, evidence[0]?.start])).toEqual(
          ids.map((id, i) => [id, i * line.length + 2, i]),
        );
      }),
    );
  });

  it('are all alike on a page that is all new', () => {
    const first = { ...blame.sections[0]!, sentences: sentences.map((one) => ({ ...one, version: 2 })) };
    const [section] = sectionsOf(page, { version: 2, sections: [first] });
    expect(section?.sentences.some(({ fresh }) => fresh)).toBe(false);
  });
});
