import type { Schema } from '../../api/client';
import { words } from '../../words';

type Place = Schema['FilePlace'];

/** Where a part of a text stands in its file, in words; nothing of a text that has no places. */
export function placeAt(places: readonly Place[] | null | undefined, start: number): string | undefined {
  const place = places?.findLast((each) => each.start <= start);
  return place && words.sources.place[place.kind]?.(place.label);
}
