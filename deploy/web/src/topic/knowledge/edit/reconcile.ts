import { mergeTexts } from './merge';

/** What a section says. */
export interface Content {
  heading: string;
  level: number;
  body: string;
}

export interface SectionOf extends Content {
  id?: string | undefined;
}

export type Choice = 'mine' | 'newer' | 'both';

/** A section that both sides touched: null is one that a side took out. */
export interface Clash {
  id: string;
  mine: Content | null;
  newer: Content | null;
  /** what both say in one; not clean where they changed the same */
  both: Content;
  clean: boolean;
}

/** A section of the page that the two make, or one that has to be chosen. */
export type Reconciled = { section: SectionOf; from: 'same' | 'mine' | 'newer' } | { clash: Clash };

/**
 * A page that was rewritten while it got a newer version. What one side left alone is as the other has it; what both
 * touched has to be looked at. The order is mine, with what is new after what it stands after in the newer version.
 */
export function reconcile(
  base: readonly SectionOf[],
  mine: readonly SectionOf[],
  newer: readonly SectionOf[],
): Reconciled[] {
  const was = byId(base);
  const now = byId(newer);
  const kept = new Set(mine.flatMap(({ id }) => id ?? []));
  const result: (Reconciled | undefined)[] = mine.map((section) =>
    section.id === undefined
      ? { section, from: 'mine' }
      : settle(section.id, was.get(section.id), section, now.get(section.id)),
  );
  const places = mine.map(({ id }) => id);
  newer.forEach(({ id = '' }, i) => {
    if (kept.has(id)) return;
    const settled = settle(id, was.get(id), undefined, now.get(id));
    const before = newer.slice(0, i).findLast((other) => places.includes(other.id))?.id;
    const at = before === undefined ? 0 : places.indexOf(before) + 1;
    places.splice(at, 0, id);
    result.splice(at, 0, settled);
  });
  return result.filter((each) => each !== undefined);
}

function byId(sections: readonly SectionOf[]): Map<string, SectionOf> {
  return new Map(sections.map((section) => [section.id ?? '', section]));
}

function settle(
  id: string,
  base: SectionOf | undefined,
  mine: SectionOf | undefined,
  newer: SectionOf | undefined,
): Reconciled | undefined {
  if (saysSame(mine, newer)) return mine && { section: { ...mine, id }, from: 'same' };
  // without an id: the newer version does not have it, so it would be a new one
  if (saysSame(newer, base)) return mine && { section: { ...mine, id: newer && id }, from: 'mine' };
  if (saysSame(mine, base)) return newer && { section: newer, from: 'newer' };
  return { clash: clashOf(id, base, mine, newer) };
}

export function saysSame(one: Content | undefined, other: Content | undefined): boolean {
  return one?.heading === other?.heading && one?.level === other?.level && one?.body === other?.body;
}

function clashOf(
  id: string,
  base: Content = { heading: '', level: 2, body: '' },
  mine: Content | undefined,
  newer: Content | undefined,
): Clash {
  const heading = mergeTexts(base.heading, (mine ?? newer ?? base).heading, (newer ?? mine ?? base).heading);
  const body = mergeTexts(base.body, (mine ?? newer ?? base).body, (newer ?? mine ?? base).body);
  return {
    id,
    mine: contentOf(mine),
    newer: contentOf(newer),
    both: {
      heading: heading.clean ? heading.text : (mine ?? base).heading,
      level: (mine?.level === base.level ? newer : mine)?.level ?? base.level,
      body: body.text,
    },
    clean: mine !== undefined && newer !== undefined && heading.clean && body.clean,
  };
}

function contentOf(section: Content | undefined): Content | null {
  if (section === undefined) return null;
  const { heading, level, body } = section;
  return { heading, level, body };
}

/** The section that a choice makes; undefined when it is the one that took the section out. */
export function chosen(clash: Clash, choice: Choice, both: Content): SectionOf | undefined {
  const content = choice === 'both' ? both : clash[choice];
  return content === null ? undefined : { ...content, id: clash.newer === null ? undefined : clash.id };
}
