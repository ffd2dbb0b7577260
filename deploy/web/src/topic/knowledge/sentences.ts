import type { Schema } from '../../api/client';
import type { Mark } from '../../markdown/marks';
import type { Blame, Page } from './knowledge';
import { depthsOf } from './nesting';

/** A statement of the page; its place is in the body of its section. */
export interface Sentence extends Mark {
  id: string;
  sectionId: string;
  /** whether the rest is known: it comes after the page */
  known: boolean;
  text: string;
  /** the version that said it first */
  version: number;
  evidence: Schema['Evidence'][];
  /** said for the first time by the version that is shown */
  fresh: boolean;
  /** the open proposal that contradicts it */
  proposalId: string | undefined;
}

export interface ReadSection {
  id: string;
  heading: string;
  /** how many sections it is inside of */
  depth: number;
  body: string;
  sentences: Sentence[];
}

type Known = Schema['BlamedSentence'];

/**
 * The sections with their statements, each at its own place. Of two different versions nothing fits, so nothing is known
 * of the statements until what is said about them is of the version that is shown.
 */
export function sectionsOf(page: Page, blame: Blame | undefined): ReadSection[] {
  const said = blame?.version === page.version ? blame.sections.flatMap(({ sentences }) => sentences) : [];
  const known = new Map(said.map((sentence) => [sentence.statementId, sentence]));
  // on a page that is all new nothing stands out
  const hasOlder = said.some(({ version }) => version !== undefined && version < page.version);
  const depths = depthsOf(page.sections.map(({ level }) => level));
  return page.sections.map(({ id, heading, body, statements, places }, i) => ({
    ...{ id, heading, depth: depths[i] ?? 0, body },
    sentences: statements.flatMap((statementId, at) => {
      const { start = 0, end = 0 } = places[at] ?? {};
      if (start < 0 || start >= end || end > body.length) return [];
      const place = { id: statementId, sectionId: id, start, end };
      return [{ ...place, ...about(known.get(statementId), hasOlder ? page.version : undefined) }];
    }),
  }));
}

function about(
  known: Known | undefined,
  fresh: number | undefined,
): Omit<Sentence, 'id' | 'sectionId' | keyof Mark> {
  const { version = 0, text = '', evidence = [], proposalId } = known ?? {};
  return {
    known: known?.version !== undefined,
    text,
    version,
    evidence,
    fresh: version === fresh,
    proposalId,
  };
}
