import type { Sentence } from './sentences';
import type { Statement } from './statements';

/** What was replaced, by the section in which what took its place is said now; under undefined what is said nowhere. */
export function bySection(
  replaced: readonly Statement[],
  sentences: ReadonlyMap<string, Sentence>,
): Map<string | undefined, Statement[]> {
  const known = new Map(replaced.map((statement) => [statement.id, statement]));
  const sections = new Map<string | undefined, Statement[]>();
  for (const statement of replaced) {
    const sectionId = sectionOf(statement, known, sentences);
    sections.set(sectionId, [...(sections.get(sectionId) ?? []), statement]);
  }
  return sections;
}

function sectionOf(
  statement: Statement,
  known: ReadonlyMap<string, Statement>,
  sentences: ReadonlyMap<string, Sentence>,
): string | undefined {
  const seen = new Set<string>();
  for (let id = successorOf(statement); id !== undefined && !seen.has(id);) {
    const sentence = sentences.get(id);
    if (sentence !== undefined) return sentence.sectionId;
    seen.add(id);
    const next = known.get(id);
    id = next && successorOf(next);
  }
  return undefined;
}

function successorOf({ history }: Statement): string | undefined {
  return history.findLast(({ status }) => status === 'superseded')?.by;
}

/** The version from which on it was no longer said. */
export function versionOfEnd({ history }: Statement): number | undefined {
  return history.findLast(({ status }) => status === 'superseded')?.version;
}
