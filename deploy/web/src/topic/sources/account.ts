import type { Source } from './sources';

/** What became of a source: how many of its units are in each state, and, when one source is asked for, each of them. */
export type Account = NonNullable<Source['account']>;
export type Unit = NonNullable<Account['units']>[number];
export type UnitState = Unit['state'];
type Counts = Account['summary'];

/** In the order in which they are told. */
const COUNTED: readonly [UnitState, keyof Counts][] = [
  ['kept', 'kept'],
  ['confirmed', 'confirmed'],
  ['contested', 'contested'],
  ['asked', 'asked'],
  ['instruction', 'instruction'],
  ['reference', 'reference'],
  ['left_out', 'leftOut'],
];

export interface Share {
  state: UnitState;
  count: number;
}

/** The states that there is anything in. */
export function sharesOf(counts: Counts): Share[] {
  return COUNTED.map(([state, name]) => ({ state, count: counts[name] })).filter(({ count }) => count > 0);
}

/** Whether it can still be taken onto the page. */
export function isSpare({ state }: Unit): boolean {
  return state === 'left_out' || state === 'reference';
}

/** What stands under a heading, the heading first; of anything else, itself. */
export function partOf(units: readonly Unit[], unit: Unit): Unit[] {
  if (unit.kind !== 'heading') return [unit];
  const at = units.findIndex(({ number }) => number === unit.number);
  const next = units.findIndex((other, i) => i > at && other.headings.length <= unit.headings.length);
  return units.slice(at, next < 0 ? units.length : next);
}

/** The headings that a place of the text stands under, outermost first; the title of the text is none of them. */
export function headingsAt(units: readonly Unit[] = [], start: number, end: number): string[] {
  const headings = units.find((unit) => unit.start < end && unit.end > start)?.headings ?? [];
  const [first] = units;
  const isTitled = first?.kind === 'heading' && partOf(units, first).length === units.length;
  return isTitled ? headings.slice(1) : headings;
}
