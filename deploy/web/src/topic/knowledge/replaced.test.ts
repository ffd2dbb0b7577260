import { describe, expect, it } from 'vitest';
import { bySection } from './replaced';
import type { Sentence } from './sentences';
import type { Statement } from './statements';

const at = '2026-11-03T10:00:00Z';
const replacedBy = (id: string, by: string): Statement => ({
  id,
  text: id,
  status: 'superseded',
  evidence: [],
  createdAt: at,
  history: [
    { version: 1, status: 'active', at },
    { version: 2, status: 'superseded', by, at },
  ],
});
const sentence = (id: string, sectionId: string): [string, Sentence] => [
  id,
  {
    id,
    sectionId,
    known: true,
    text: id,
    start: 0,
    end: 1,
    version: 2,
    evidence: [],
    fresh: false,
    proposalId: undefined,
  },
];

describe('what was replaced', () => {
  it('stands in the section of what is said in its place, over several steps too', () => {
    const [kiel, bremen] = [replacedBy('kiel', 'bremen'), replacedBy('bremen', 'hamburg')];
    const found = bySection([kiel, bremen], new Map([sentence('hamburg', 'office')]));
    expect(found).toEqual(new Map([['office', [kiel, bremen]]]));
  });

  it('stands nowhere when nothing is said in its place any more, or in a circle', () => {
    const [a, b, c] = [replacedBy('a', 'gone'), replacedBy('b', 'c'), replacedBy('c', 'b')];
    expect(bySection([a, b, c], new Map())).toEqual(new Map([[undefined, [a, b, c]]]));
  });
});
