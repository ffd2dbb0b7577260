const plural = new Intl.PluralRules('en');

/** `count(2, 'source', 'sources')` is "2 sources". */
export function count(n: number, one: string, other: string): string {
  return `${n.toLocaleString()} ${plural.select(n) === 'one' ? one : other}`;
}
