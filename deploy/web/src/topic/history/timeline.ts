import type { Schema } from '../../api/client';

export type Version = Schema['VersionSummary'];

/** A version, or numbers that are missing because their versions were deleted. */
export type Entry =
  { version: Version; before: number | undefined } | { deleted: { from: number; to: number } };

/** Versions, newest first, with what is missing between them. `before` is the number that a version is compared with. */
export function entriesOf(versions: readonly Version[], isWhole: boolean): Entry[] {
  return versions.flatMap((version, i): Entry[] => {
    const next = versions[i + 1]?.number ?? (isWhole ? 0 : undefined);
    const entry: Entry = { version, before: next };
    if (next === undefined || next === version.number - 1) return [entry];
    return [entry, { deleted: { from: next + 1, to: version.number - 1 } }];
  });
}

/** The two that are to be compared, after one was chosen or no longer: of three, the one chosen first goes. */
export function toggled(chosen: readonly number[], number: number): number[] {
  return chosen.includes(number) ? chosen.filter((each) => each !== number) : [...chosen, number].slice(-2);
}
