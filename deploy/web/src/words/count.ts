const and = new Intl.ListFormat('en', { type: 'conjunction' });
const plural = new Intl.PluralRules('en');

/** `count(2, 'source', 'sources')` is "2 sources". */
export function count(n: number, one: string, other: string): string {
  return `${n.toLocaleString()} ${plural.select(n) === 'one' ? one : other}`;
}

/** `list('2 sources', '', '1 note')` is "2 sources and 1 note". */
export function list(...texts: string[]): string {
  return and.format(texts.filter((text) => text !== ''));
}
