const AMOUNT = /^\$?\s*(\d{1,9})(?:[.,](\d{1,6}))?$/;

/** Dollars as a person writes them, in micro-dollars: `"4.50"` is 4,500,000; undefined when it is no amount. */
export function microUsdOf(dollars: string): number | undefined {
  const match = AMOUNT.exec(dollars.trim());
  if (match === null) return undefined;
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
}

/** Micro-dollars as a person writes dollars. */
export function dollarsOf(microUsd: number): string {
  const whole = Math.floor(microUsd / 1_000_000);
  const rest = String(microUsd % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest.padEnd(2, '0')}`;
}
