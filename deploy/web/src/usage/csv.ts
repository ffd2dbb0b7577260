import type { Call } from './queries';

const COLUMNS = [
  'startedAt',
  'finishedAt',
  'operation',
  'topicId',
  'provider',
  'model',
  'inputTokens',
  'outputTokens',
  'cacheReadTokens',
  'cacheWriteTokens',
  'costMicroUsd',
  'priceVersion',
  'outcome',
  'estimated',
  'callId',
] as const satisfies readonly (keyof Call)[];

/** Calls as CSV (RFC 4180): one row each, named by the fields of the API. */
export function csvOf(calls: readonly Call[]): string {
  const rows = calls.map((call) => COLUMNS.map((column) => cell(call[column])));
  return [COLUMNS, ...rows].map((row) => row.join(',') + '\r\n').join('');
}

/** Quoted when it must be; a spreadsheet is kept from taking text for a formula. */
function cell(value: string | number | boolean | undefined): string {
  let text = String(value ?? '');
  if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
