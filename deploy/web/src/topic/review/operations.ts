import { asMarkdown, plainOf } from '../../markdown/text';
import { words } from '../../words';
import type { Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Choice, Operation, Proposal } from './decisions.svelte';

export type Overtaken = Schema['Overtaken'];

/** What an operation is to a person. */
export type Kind =
  | 'conflict'
  | 'add'
  | 'replace'
  | 'retract'
  | 'confirm'
  | 'done'
  | 'reopen'
  | 'section'
  | 'rename'
  | 'arrange'
  | 'layout'
  | 'move'
  | 'remove';

const KINDS: Record<string, Kind> = {
  conflict_statement: 'conflict',
  add_statement: 'add',
  supersede_statement: 'replace',
  retract_statement: 'retract',
  confirm_statement: 'confirm',
  lay_out_section: 'layout',
  move_section: 'move',
  remove_section: 'remove',
};

/** How a task that is done is written, before its text. */
const TICKED = /^\[x\] /i;
const BOX = /^\[[ x]\] /i;

export function kindOf({ type, text, previousText }: Operation): Kind {
  if (type === 'mark_task') return text !== undefined && TICKED.test(text) ? 'done' : 'reopen';
  if (type !== 'upsert_section') return KINDS[type] ?? 'replace';
  if (previousText === undefined) return 'section';
  return text === previousText ? 'arrange' : 'rename';
}

/** What of the page is there now, and what would be there instead, in Markdown. */
export function sides(operation: Operation): { now: string | undefined; new: string | undefined } {
  const [text, previousText] = [operation.text, operation.previousText].map(
    (said) => said && asMarkdown(said),
  );
  switch (kindOf(operation)) {
    case 'add':
    case 'section':
      return { now: undefined, new: text };
    case 'confirm':
      return { now: text ?? previousText, new: undefined };
    case 'retract':
    case 'remove':
      return { now: previousText, new: undefined };
    case 'done':
      return { now: `- [ ] ${taskOf(operation)}`, new: `- [x] ${taskOf(operation)}` };
    case 'reopen':
      return { now: `- [x] ${taskOf(operation)}`, new: `- [ ] ${taskOf(operation)}` };
    case 'conflict':
    case 'replace':
    case 'rename':
      return { now: previousText, new: text };
    case 'arrange':
    case 'layout':
    case 'move':
      return { now: undefined, new: undefined };
  }
}

/** Whether it is about a heading, which is no Markdown. */
export function isAboutHeading(operation: Operation): boolean {
  return ['section', 'rename', 'remove'].includes(kindOf(operation));
}

/** What it is about in a line without any shape: what is said now, or with `taken` what would be. */
export function lineOf(operation: Operation, taken: boolean): string {
  if (operation.type === 'mark_task') return plainOf(taskOf(operation));
  const { text, previousText } = operation;
  return plainOf((taken ? (text ?? previousText) : (previousText ?? text)) ?? '');
}

function taskOf({ text = '', previousText }: Operation): string {
  return previousText ?? text.replace(BOX, '');
}

/** How to say yes and no to an operation. */
export function answersTo(operation: Operation): { accept: string; reject: string } {
  return words.review.answers[kindOf(operation)];
}

/** A section of the page as it is now, with the statements in it. */
export interface Outlined {
  id: string;
  heading: string;
  statements: readonly string[];
}

/** The section that an operation is about: on the page, or one that the same proposal would make. */
export function sectionOf(
  operation: Operation,
  outline: readonly Outlined[],
  together: readonly Operation[] = [],
): string | undefined {
  const { sectionId, statementId } = operation;
  if (sectionId === undefined)
    return outline.find(({ statements }) => statementId !== undefined && statements.includes(statementId))
      ?.heading;
  const made = together.find((each) => each !== operation && isSection(each) && each.sectionId === sectionId);
  return outline.find(({ id }) => id === sectionId)?.heading ?? made?.text;
}

/** Whether an operation can be answered so: only what says something else than the page can stand beside it. */
export function offers(operation: Operation, choice: Choice): boolean {
  return choice !== 'both' || ['conflict', 'replace'].includes(kindOf(operation));
}

/** The operations that a choice decides too: a sentence needs the section that it would be in. */
export function decidedWith(
  operation: Operation,
  choice: Choice,
  together: readonly Operation[],
): Operation[] {
  const isNeighbour = ({ sectionId }: Operation): boolean =>
    sectionId !== undefined && sectionId === operation.sectionId;
  if (choice === 'reject' && kindOf(operation) === 'section')
    return together.filter((each) => kindOf(each) === 'add' && isNeighbour(each));
  if (choice === 'accept' && kindOf(operation) === 'add')
    return together.filter((each) => kindOf(each) === 'section' && isNeighbour(each));
  return [];
}

function isSection(operation: Operation): boolean {
  return kindOf(operation) === 'section' || kindOf(operation) === 'rename';
}

/** How the page has changed under an operation since it was proposed. */
export function overtakenOf(
  proposal: Proposal | undefined,
  { operationId }: Operation,
): Overtaken | undefined {
  return proposal?.overtaken.find((each) => each.operationId === operationId);
}

/** Why a decision was not carried out, if it is to be made again. */
export function sayRefusal(problem: unknown): string | undefined {
  const code = problem instanceof ProblemError ? problem.code : undefined;
  if (code === 'decision-outdated') return words.review.outdated;
  return code === 'decision-refused' ? words.review.refused : undefined;
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
