import { words } from '../../words';
import type { Choice, Operation } from './decisions.svelte';

/** What an operation is to a person. */
export type Kind =
  'conflict' | 'add' | 'replace' | 'retract' | 'section' | 'rename' | 'arrange' | 'move' | 'remove';

const KINDS: Record<string, Kind> = {
  conflict_statement: 'conflict',
  add_statement: 'add',
  supersede_statement: 'replace',
  retract_statement: 'retract',
  move_section: 'move',
  remove_section: 'remove',
};

export function kindOf({ type, text, previousText }: Operation): Kind {
  if (type !== 'upsert_section') return KINDS[type] ?? 'replace';
  if (previousText === undefined) return 'section';
  return text === previousText ? 'arrange' : 'rename';
}

/** What of the page is there now, and what would be there instead. */
export function sides(operation: Operation): { now: string | undefined; new: string | undefined } {
  const { text, previousText } = operation;
  switch (kindOf(operation)) {
    case 'add':
    case 'section':
      return { now: undefined, new: text };
    case 'retract':
    case 'remove':
      return { now: previousText, new: undefined };
    case 'conflict':
    case 'replace':
    case 'rename':
      return { now: previousText, new: text };
    case 'arrange':
    case 'move':
      return { now: undefined, new: undefined };
  }
}

/** How to say yes and no to an operation. */
export function answersTo(operation: Operation): { accept: string; reject: string } {
  return words.review.answers[kindOf(operation)];
}

/** The section that an operation is about, by its own or by that of its statement. */
export function sectionOf(
  { sectionId, statementId }: Operation,
  sections: readonly { id: string; heading: string; statements: string[] }[],
): string | undefined {
  return sections.find(
    ({ id, statements }) =>
      id === sectionId ||
      (sectionId === undefined && statementId !== undefined && statements.includes(statementId)),
  )?.heading;
}

/** What was decided about an operation. */
export function sayChoice(operation: Operation, choice: Choice): string {
  return choice === 'both' ? words.review.bothStay : words.review.chosen[kindOf(operation)][choice];
}

/** What was decided about an operation, from the whole decision. */
export function choiceIn(
  decision: { accept: string[]; reject: string[]; both: string[] } | undefined,
  { operationId }: Operation,
): Choice | undefined {
  return (['accept', 'reject', 'both'] as const).find((choice) => decision?.[choice].includes(operationId));
}
