import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv';
import type { Call } from './queries';

const call: Call = {
  callId: 'c1',
  operation: 'answer',
  topicId: 't1',
  provider: 'anthropic',
  model: 'claude',
  inputTokens: 10,
  outputTokens: 2,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costMicroUsd: 3100,
  priceVersion: '2026-11',
  outcome: 'completed',
  estimated: false,
  startedAt: '2026-11-21T09:10:05Z',
  finishedAt: '2026-11-21T09:10:06Z',
};

test('one row a call under the names of the API', () => {
  const [head, row, end] = csvOf([call]).split('\r\n');
  expect(head?.split(',')[5]).toBe('model');
  expect(row?.split(',')[5]).toBe('claude');
  expect(end).toBe('');
});

test('a model whose name looks like a formula stays text', () => {
  expect(csvOf([{ ...call, model: '=1+1' }])).toContain(",'=1+1,");
});

test('any text comes back from its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (model) => {
      const row = csvOf([{ ...call, model: `m${model}` }]).slice(csvOf([]).length);
      expect(cells(row)[5]).toBe(`m${model}`);
    }),
  );
});

/** A reader of RFC 4180 as small as it gets. */
function cells(row: string): string[] {
  return [...row.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
