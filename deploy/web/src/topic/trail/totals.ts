import type { Call } from './calls';

export interface Totals {
  calls: number;
  /** those with which something left the system */
  left: number;
  tokens: number;
  costMicroUsd: number;
  /** A part of it is an estimate. */
  estimated: boolean;
}

export function tokensOf(call: Call): number {
  return call.inputTokens + call.outputTokens + call.cacheReadTokens + call.cacheWriteTokens;
}

export function totalsOf(calls: readonly Call[]): Totals {
  return {
    calls: calls.length,
    left: calls.filter(({ leftTheSystem }) => leftTheSystem).length,
    tokens: calls.reduce((sum, call) => sum + tokensOf(call), 0),
    costMicroUsd: calls.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0),
    estimated: calls.some(({ estimated }) => estimated),
  };
}
