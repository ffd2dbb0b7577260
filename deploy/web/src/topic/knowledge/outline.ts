import type { List, ListItem } from 'mdast';
import { parse } from '../../markdown/parse';
import { plainText } from '../../markdown/text';
import { sourceLinkOf, type SourceLink } from '../sources/links';

/** A heading of a long document, with those under it. */
export interface OutlineEntry {
  text: string;
  link: SourceLink;
  inside: OutlineEntry[];
}

/** What the page has of a document that is kept as a source: a line about it, and its headings. */
export interface Outline {
  /** Markdown; the beginning of the body */
  lead: string;
  sourceId: string;
  entries: OutlineEntry[];
}

/** Of a section that is a line of prose and a list of links into one source; undefined for all others. */
export function outlineOf(body: string): Outline | undefined {
  if (!body.includes('](source:')) return undefined;
  const [lead, list, ...rest] = parse(body).children;
  if (lead?.type !== 'paragraph' || list?.type !== 'list' || rest.length > 0) return undefined;
  const entries = entriesOf(list);
  const sourceId = entries?.[0]?.link.sourceId;
  if (entries === undefined || sourceId === undefined || !isAllOf(entries, sourceId)) return undefined;
  return { lead: body.slice(0, lead.position?.end.offset), sourceId, entries };
}

function entriesOf(list: List): OutlineEntry[] | undefined {
  const entries = list.children.map(entryOf).filter((entry) => entry !== undefined);
  return entries.length === list.children.length ? entries : undefined;
}

function entryOf({ children: [said, list, ...rest] }: ListItem): OutlineEntry | undefined {
  if (said?.type !== 'paragraph' || said.children.length !== 1 || rest.length > 0) return undefined;
  const [link] = said.children;
  const to = link?.type === 'link' ? sourceLinkOf(link.url) : undefined;
  const inside = list === undefined ? [] : list.type === 'list' ? entriesOf(list) : undefined;
  return link && to && inside && { text: plainText(link), link: to, inside };
}

function isAllOf(entries: readonly OutlineEntry[], sourceId: string): boolean {
  return entries.every(({ link, inside }) => link.sourceId === sourceId && isAllOf(inside, sourceId));
}

export function countOf(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, { inside }) => sum + 1 + countOf(inside), 0);
}
