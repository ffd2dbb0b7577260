import { describe, expect, it } from 'vitest';
import { modelName, receiptOf } from './receipt';

const usage = {
  callId: 'c1',
  provider: 'anthropic',
  model: 'claude-sonnet-5-5',
  leftTheSystem: true,
  statementCount: 2,
  inputTokens: 700,
  outputTokens: 112,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costMicroUsd: 3_100,
  estimated: false,
};

describe('a receipt', () => {
  it('says what left, for whom, and what it cost', () => {
    expect(receiptOf(usage)).toEqual(['2 statements sent to Claude Sonnet 5.5', '812 tokens', '$0.0031']);
  });

  it('says that nothing left when the embedded provider answered', () => {
    const local = { ...usage, model: 'local-extractive', leftTheSystem: false, costMicroUsd: 0 };
    expect(receiptOf(local)).toEqual(['Nothing was sent outside Mimiq', '812 tokens']);
  });

  it('does not claim to know what was stopped before it was counted', () => {
    expect(receiptOf({ ...usage, estimated: true })[1]).toBe('about 812 tokens');
  });

  it.each([
    ['claude-opus-4-5-20251101', 'Claude Opus 4.5'],
    ['claude-haiku-4-5', 'Claude Haiku 4.5'],
    ['something-else', 'something-else'],
  ])('calls %s %s', (model, name) => expect(modelName(model)).toBe(name));
});
