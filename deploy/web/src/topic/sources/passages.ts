import type { Mark } from '../../markdown/marks';
import type { Unit, UnitState } from './account';
import { inside, rangesOf, type Span } from './spans';
import { isOnPage, standingOf, type Statement } from './statements';

/** How a passage stands; `past` is what the page said once. */
export type Standing = UnitState | 'past';

/** A part of a source’s text with what became of it. */
export interface Passage extends Mark {
  standing: Standing;
  statementIds: string[];
  /** of a source that there is an account of */
  unit: Unit | undefined;
}

type Statements = ReadonlyMap<string, Statement>;

/** The passages of a text in order: its units, or without an account of it the parts that statements rest on. */
export function passagesOf(
  text: string,
  units: readonly Unit[] | undefined,
  spans: readonly Span[],
  statements: Statements,
): Passage[] {
  if (units === undefined) return rangesOf(text, spans).map((range) => usedPassage(range, statements));
  const used = inside(text, spans);
  let at = 0;
  return apart(inside(text, units)).map((unit) => {
    while ((used[at]?.end ?? Infinity) <= unit.start) at++;
    const statementIds = new Set(unit.statementId === undefined ? [] : [unit.statementId]);
    for (let i = at; (used[i]?.start ?? Infinity) < unit.end; i++) {
      const span = used[i];
      if (span !== undefined && span.end > unit.start) statementIds.add(span.statementId);
    }
    return unitPassage(unit, [...statementIds], statements);
  });
}

/** Whether the page says it, or would if that were decided. */
export function isUsed({ standing }: Passage): boolean {
  return standing === 'kept' || standing === 'confirmed' || standing === 'contested';
}

/** Where the passage begins that an address means: by its statement, by its number, or by a place in it. */
export function placeAsked(hash: string, passages: readonly Passage[]): number | undefined {
  const [, kind, asked = ''] = /^#([suc])-(.+)$/.exec(hash) ?? [];
  const found = passages.find(({ statementIds, unit, end }) => {
    if (kind === 's') return statementIds.includes(asked);
    return kind === 'u' ? unit?.number === Number(asked) : kind === 'c' && end > Number(asked);
  });
  return found?.start;
}

/** Of parts that overlap, the later ones begin where those before them end. */
function apart(units: Unit[]): Unit[] {
  let end = 0;
  return units.flatMap((unit) => {
    const start = Math.max(unit.start, end);
    if (start >= unit.end) return [];
    end = unit.end;
    return [{ ...unit, start }];
  });
}

function unitPassage(unit: Unit, statementIds: string[], statements: Statements): Passage {
  const { start, end, state } = unit;
  const known = statementIds.map((id) => statements.get(id)).filter((one) => one !== undefined);
  const isGone = (state === 'kept' || state === 'confirmed') && known.length > 0 && !known.some(isOnPage);
  return { start, end, standing: isGone ? 'past' : state, statementIds, unit };
}

function usedPassage(
  range: { start: number; end: number; statementIds: string[] },
  statements: Statements,
): Passage {
  return { ...range, standing: standingOf(range.statementIds, statements), unit: undefined };
}
