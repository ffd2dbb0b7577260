import { words } from '../../words';

/** Places in words: "versions 9 and 10, 2 statements, and 1 source". */
export function sayPlaces(places: readonly { kind: string; id: string }[]): string {
  const of = (kind: string): string[] => places.filter((place) => place.kind === kind).map(({ id }) => id);
  const versions = of('version')
    .map(Number)
    .sort((one, other) => one - other);
  return words.history.deletion.places(
    versions,
    of('statement').length,
    of('source').length,
    of('message').length,
    of('proposal').length,
  );
}
