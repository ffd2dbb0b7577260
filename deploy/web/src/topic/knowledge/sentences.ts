import type { Schema } from '../../api/client';
import type { Mark } from '../../markdown/marks';
import type { Blame, Page } from './knowledge';

/** A sentence of the page that a statement stands behind; its place is in the body of its section. */
export interface Sentence extends Mark {
  id: string;
  sectionId: string;
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
  body: string;
  sentences: Sentence[];
}

/** The sections with their sentences. Of two different versions nothing fits, so there are none until both are the same. */
export function sectionsOf(page: Page, blame: Blame | undefined): ReadSection[] {
  const fitting = blame?.version === page.version ? blame : undefined;
  const hasOlder = fitting?.sections.some(({ sentences }) =>
    sentences.some(({ version }) => version !== undefined && version < page.version),
  );
  return page.sections.map(({ id, heading, body }) => {
    const said = fitting?.sections.find((section) => section.id === id)?.sentences ?? [];
    const sentences = said.flatMap((sentence) => sentenceOf(sentence, id, body, page.version));
    // on a page that is all new nothing stands out
    if (hasOlder !== true) sentences.forEach((sentence) => (sentence.fresh = false));
    return { id, heading, body, sentences };
  });
}

function sentenceOf(
  said: Schema['BlamedSentence'],
  sectionId: string,
  body: string,
  shown: number,
): Sentence[] {
  const { statementId, version, start, end, text, evidence, proposalId } = said;
  if (statementId === undefined || version === undefined || body.slice(start, end) !== text) return [];
  return [
    { id: statementId, sectionId, text, start, end, version, evidence, fresh: version === shown, proposalId },
  ];
}
