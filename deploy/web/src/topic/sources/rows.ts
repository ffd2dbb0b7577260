import { words } from '../../words';
import type { Kind, LinkedPage, Source } from './sources';

/** One line of the list: a source, with the linked page that it is a text of. */
export interface Row {
  id: string;
  kind: Kind;
  at: string;
  title: string | undefined;
  /** absent for a page whose text has not been fetched yet */
  source: Source | undefined;
  page: LinkedPage | undefined;
  /** A newer source has a newer text of the same document. */
  earlier: boolean;
}

export type Shown = 'all' | 'notes' | 'documents' | 'pages' | 'edits';

const SHOWN: Record<Kind, Shown> = {
  note: 'notes',
  message: 'notes',
  document: 'documents',
  confluence: 'pages',
  web: 'documents',
  edit: 'edits',
};

/** The lines of the list, newest first; linked pages that have no text yet stand where they were linked. */
export function rowsOf(sources: readonly Source[], pages: readonly LinkedPage[]): Row[] {
  const pageOf = new Map(pages.map((page) => [page.documentId, page]));
  const rows = sources.map((source) => rowOf(source, pageOf.get(source.documentId ?? '')));
  return [...rows, ...pages.filter(isWithoutText).map(rowOfPage)].sort((a, b) => b.at.localeCompare(a.at));
}

/** The text of a document that is not its newest has no state. */
export function rowOf(source: Source, page: LinkedPage | undefined): Row {
  const { id, kind, createdAt: at, title, documentId, state } = source;
  const earlier = documentId !== undefined && state === undefined;
  return { id, kind, at, title, source, page: earlier ? undefined : page, earlier };
}

export function isShown(row: Row, shown: Shown): boolean {
  return shown === 'all' || SHOWN[row.kind] === shown;
}

function isWithoutText(page: LinkedPage): boolean {
  return page.version === undefined;
}

function rowOfPage(page: LinkedPage): Row {
  return {
    id: page.id,
    kind: 'confluence',
    at: page.linkedAt,
    title: page.title ?? words.sources.page.unnamed(page.pageId),
    source: undefined,
    page,
    earlier: false,
  };
}

/** The first words of a text, as its name. */
export function firstWords(text: string, most = 90): string {
  const line = text
    .replace(/^[\s#>*-]+/, '')
    .replace(/\s*\n[\s#>*-]+|\s*\n\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
