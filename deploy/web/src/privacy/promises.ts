import type { Schema } from '../api/client';

export type LedgerRow = Schema['Promise'];
export type State = LedgerRow['state'];
export type Shown = State | 'all';

/** The promises of one origin, as far as they are looked for. */
export interface Family {
  /** the two letters that its ids begin with */
  key: string;
  rows: LedgerRow[];
  /** of all of its promises, shown or not */
  proven: number;
  total: number;
}

export function count(rows: readonly LedgerRow[], state: State): number {
  return rows.filter((row) => row.state === state).length;
}

/** In the order of the ledger; without the families of which nothing is looked for. */
export function familiesOf(all: readonly LedgerRow[], shown: Shown, wanted: string): Family[] {
  const keys = [...new Set(all.map(keyOf))];
  return keys
    .map((key) => {
      const rows = all.filter((row) => keyOf(row) === key);
      return {
        key,
        rows: rows.filter((row) => (shown === 'all' || row.state === shown) && matches(row, wanted)),
        proven: count(rows, 'proven'),
        total: rows.length,
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

function keyOf({ id }: LedgerRow): string {
  return id.slice(0, 2);
}

/** Every word occurs in the promise, its id or its tests. */
function matches(row: LedgerRow, wanted: string): boolean {
  const text = [row.id, row.promise, ...row.tests].join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** `knowledge-service: VersionTest.keeps` as where the test is and what it is called. */
export function testOf(test: string): { module: string; name: string } {
  const at = test.indexOf(': ');
  return at < 0 ? { module: '', name: test } : { module: test.slice(0, at), name: test.slice(at + 2) };
}

/** The newest of the proofs. */
export function lastProven(rows: readonly LedgerRow[]): LedgerRow | undefined {
  return rows
    .filter((row) => row.state === 'proven')
    .reduce<LedgerRow | undefined>(
      (newest, row) => ((newest?.lastPassedAt ?? '') < (row.lastPassedAt ?? '') ? row : newest),
      undefined,
    );
}
