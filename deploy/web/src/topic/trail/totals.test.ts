import { expect, test } from 'vitest';
import type { Call } from './calls';
import { totalsOf } from './totals';

const call: Call = {
  callId: 'c',
  startedAt: '2026-11-21T09:00:00Z',
  operation: 'answer',
  purpose: 'question',
  provider: 'anthropic',
  model: 'claude',
  leftTheSystem: true,
  sources: [],
  knowledgeVersion: 1,
  statementCount: 0,
  statementIds: [],
  inputTokens: 100,
  outputTokens: 20,
  cacheReadTokens: 3,
  cacheWriteTokens: 4,
  costMicroUsd: 310,
  priceVersion: '2026-11',
  outcome: 'completed',
  estimated: false,
};

test('nothing adds up to nothing', () => {
  expect(totalsOf([])).toEqual({ calls: 0, left: 0, tokens: 0, costMicroUsd: 0, estimated: false });
});

test('all kinds of tokens count, and one estimate makes the total an estimate', () => {
  const inside = { ...call, leftTheSystem: false, costMicroUsd: 0, estimated: true };
  expect(totalsOf([call, inside])).toEqual({
    calls: 2,
    left: 1,
    tokens: 254,
    costMicroUsd: 310,
    estimated: true,
  });
});
