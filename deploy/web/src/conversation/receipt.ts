import type { Schema } from '../api/client';
import { words } from '../words';
import { moneyOf } from '../words/format';

/** What left the system for an answer, and what it cost, in a few words. */
export function receiptOf(usage: Schema['UsageEvent']): string[] {
  const tokens = usage.inputTokens + usage.outputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;
  const { receipt } = words.conversation;
  const left = usage.leftTheSystem
    ? receipt.left(usage.statementCount, modelName(usage.model))
    : receipt.stayed;
  const parts = [left, receipt.tokens(tokens, usage.estimated)];
  return usage.costMicroUsd > 0 ? [...parts, moneyOf(usage.costMicroUsd)] : parts;
}

/** "claude-sonnet-5-5" as people call it: "Claude Sonnet 5.5". */
export function modelName(model: string): string {
  const [, family, line, version] = /^(claude)-([a-z]+)-([\d-]+?)(?:-\d{8})?$/.exec(model) ?? [];
  if (family === undefined || line === undefined || version === undefined) return model;
  return (
    [family, line].map((part) => part[0]?.toUpperCase() + part.slice(1)).join(' ') +
    ` ${version.replace('-', '.')}`
  );
}
