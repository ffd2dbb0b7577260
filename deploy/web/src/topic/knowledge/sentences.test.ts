import { describe, expect, it } from 'vitest';
import type { Blame, Page } from './knowledge';
import { sectionsOf } from './sentences';

const page: Page = {
  version: 2,
  updatedAt: '2026-11-03T10:00:00Z',
  sections: [{ id: 'a', heading: 'Office', body: 'In Kiel. By Dana. Really.', statements: ['kiel', 'dana'] }],
};
const sentences: Blame['sections'][number]['sentences'] = [
  { statementId: 'kiel', start: 0, end: 8, text: 'In Kiel.', version: 1, evidence: [] },
  { statementId: 'dana', start: 9, end: 17, text: 'By Dana.', version: 2, evidence: [], proposalId: 'p' },
  { start: 18, end: 25, text: 'Really.', evidence: [] },
];
const blame: Blame = { version: 2, sections: [{ id: 'a', heading: 'Office', sentences }] };

describe('the sentences of a page', () => {
  it('are those that a statement stands behind, new ones and contested ones told', () => {
    const [section] = sectionsOf(page, blame);
    expect(section?.sentences.map(({ id, fresh, proposalId }) => [id, fresh, proposalId])).toEqual([
      ['kiel', false, undefined],
      ['dana', true, 'p'],
    ]);
  });

  it('are none while what is known of them is of another version', () => {
    expect(sectionsOf(page, { ...blame, version: 1 })[0]?.sentences).toEqual([]);
    expect(sectionsOf(page, undefined)[0]?.sentences).toEqual([]);
  });

  it('leave out what is not where it is said to be', () => {
    const moved = {
      ...blame,
      sections: [{ ...blame.sections[0]!, sentences: [{ ...sentences[0]!, start: 1 }] }],
    };
    expect(sectionsOf(page, moved)[0]?.sentences).toEqual([]);
  });

  it('are all alike on a page that is all new', () => {
    const first = { ...blame.sections[0]!, sentences: sentences.map((one) => ({ ...one, version: 2 })) };
    const [section] = sectionsOf(page, { version: 2, sections: [first] });
    expect(section?.sentences.some(({ fresh }) => fresh)).toBe(false);
  });
});
