/** What the history shows: all versions, one as a page, or how one differs from another. */
export type Place =
  | { view: 'timeline' }
  | { view: 'page'; number: number }
  | { view: 'comparison'; to: number; from: number | undefined };

/** From the address: `?version=12`, `?compare=14..12`, or `?compare=14` with the one before it. */
export function placeOf(search: Record<string, unknown>): Place {
  const version = numbers(search['version']);
  if (version.length === 1) return { view: 'page', number: version[0] ?? 0 };
  const [to, from] = numbers(search['compare']).sort((one, other) => other - one);
  return to === undefined ? { view: 'timeline' } : { view: 'comparison', to, from };
}

export function compareParameter(to: number, from?: number): string {
  return from === undefined ? String(to) : `${Math.max(to, from)}..${Math.min(to, from)}`;
}

function numbers(value: unknown): number[] {
  const match = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(String(value));
  return match === null ? [] : [match[1], match[2]].filter((digits) => digits !== undefined).map(Number);
}
