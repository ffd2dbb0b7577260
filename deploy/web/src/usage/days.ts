import { type Measure, valueOf } from './measure';
import { dayBefore, type UsageReport } from './queries';

export interface Day {
  /** `2026-11-21` */
  day: string;
  value: number;
}

/** Every day of the report, those without a call too. */
export function daysOf(report: UsageReport, measure: Measure): Day[] {
  const values = new Map(report.items.map((item) => [item.key, valueOf(item, measure)]));
  const last = new Date(`${report.to}T00:00:00Z`);
  const length = Math.round((last.getTime() - Date.parse(`${report.from}T00:00:00Z`)) / 86_400_000) + 1;
  return Array.from({ length }, (_, i) => {
    const day = dayBefore(length - 1 - i, last);
    return { day, value: values.get(day) ?? 0 };
  });
}
