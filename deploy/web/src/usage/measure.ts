import { pageWords } from '../words/pages';
import { moneyOf } from '../words/format';
import type { UsageGroup } from './queries';

export type Measure = 'cost' | 'tokens';
type Totals = Omit<UsageGroup, 'key'>;

export function tokensOf(totals: Totals): number {
  return totals.inputTokens + totals.outputTokens + totals.cacheReadTokens + totals.cacheWriteTokens;
}

export function valueOf(totals: Totals, measure: Measure): number {
  return measure === 'cost' ? totals.costMicroUsd : tokensOf(totals);
}

export function say(value: number, measure: Measure): string {
  return measure === 'cost' ? moneyOf(value) : pageWords.usage.tokens(value);
}
