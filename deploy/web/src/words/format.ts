import { locale } from '.';

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An instant as people say it: "just now", "12 minutes ago", "10:42", "3 November", "3 November 2025". */
export function timeOf(instant: string, now = new Date()): string {
  const then = new Date(instant);
  const ago = now.getTime() - then.getTime();
  if (Math.abs(ago) < MINUTE) return relative.format(0, 'second');
  if (ago > 0 && ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (then.toDateString() === now.toDateString()) return clock.format(then);
  return dayOf(instant, now);
}

/** The day of an instant: "3 November", with the year when it is another. */
export function dayOf(instant: string, now = new Date()): string {
  const then = new Date(instant);
  return (then.getFullYear() === now.getFullYear() ? day : dayOfYear).format(then);
}

/** An instant to the second. */
export function exactTimeOf(instant: string): string {
  return full.format(new Date(instant));
}

export function numberOf(value: number): string {
  return value.toLocaleString(locale);
}

/** Micro-dollars as dollars, with as many digits as matter: "$1.84", "$0.0031", "$0". */
export function moneyOf(microUsd: number): string {
  const dollars = microUsd / 1_000_000;
  const digits = dollars === 0 ? 0 : dollars >= 1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(dollars)));
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits === 0 ? 0 : Math.min(2, digits),
    maximumFractionDigits: digits,
  }).format(dollars);
}

/** Bytes with a unit: "12 kB". */
export function sizeOf(bytes: number): string {
  const [unit, divisor] =
    bytes < 1e3
      ? ['byte', 1]
      : bytes < 1e6
        ? ['kilobyte', 1e3]
        : bytes < 1e9
          ? ['megabyte', 1e6]
          : ['gigabyte', 1e9];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / (divisor as number));
}
