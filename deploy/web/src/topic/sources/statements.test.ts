import { expect, test } from 'vitest';
import { countBySource, spansIn, standingOf, type Statement } from './statements';

function statement(id: string, status: Statement['status'], ...sourceIds: string[]): Statement {
  const evidence = sourceIds.map((sourceId, i) => ({ sourceId, start: i, end: i + 1, quote: 'x' }));
  return { id, text: id, status, evidence, history: [], createdAt: '2026-11-21T09:00:00Z' };
}

test('a statement counts once for each source that it rests on, however often it stands on the page', () => {
  const sentence = { text: 'x', start: 0, end: 1 };
  const evidence = ['n', 'n', 'm'].map((sourceId) => ({ sourceId, start: 0, end: 1, quote: 'x' }));
  const sentences = [
    { ...sentence, statementId: 'a', evidence },
    { ...sentence, statementId: 'a', evidence },
    { ...sentence, statementId: 'b', evidence: evidence.slice(0, 1) },
    { ...sentence, evidence: [] },
  ];
  expect(countBySource({ version: 1, sections: [{ id: 's', heading: 'S', level: 2, sentences }] })).toEqual(
    new Map([
      ['n', 2],
      ['m', 1],
    ]),
  );
});

test('only what rests on a source is marked in it', () => {
  expect(spansIn('n', [statement('a', 'active', 'm', 'n'), statement('b', 'active', 'm')])).toEqual([
    { start: 1, end: 2, statementId: 'a' },
  ]);
});

test('a passage is contested, kept or past as what rests on it', () => {
  const known = new Map(
    [statement('a', 'active'), statement('c', 'conflicting'), statement('s', 'superseded')].map((one) => [
      one.id,
      one,
    ]),
  );
  expect(standingOf(['a', 'c'], known)).toBe('contested');
  expect(standingOf(['s', 'a'], known)).toBe('kept');
  expect(standingOf(['s'], known)).toBe('past');
});
