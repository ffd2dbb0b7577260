import { expect, test } from 'vitest';
import { daysOf } from './days';
import { dayBefore } from './queries';

const nothing = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  costMicroUsd: 0,
};

test('days without a call are there too, across the end of a month', () => {
  const report = {
    from: '2026-10-30',
    to: '2026-11-02',
    groupBy: 'day',
    total: nothing,
    items: [{ ...nothing, key: '2026-11-01', calls: 1, costMicroUsd: 5, inputTokens: 7, cacheReadTokens: 1 }],
  };
  expect(daysOf(report, 'cost')).toEqual([
    { day: '2026-10-30', value: 0 },
    { day: '2026-10-31', value: 0 },
    { day: '2026-11-01', value: 5 },
    { day: '2026-11-02', value: 0 },
  ]);
  expect(daysOf(report, 'tokens')[2]?.value).toBe(8);
});

test('a day is counted in UTC, as the service counts', () => {
  expect(dayBefore(1, new Date('2026-03-01T00:30:00Z'))).toBe('2026-02-28');
});
