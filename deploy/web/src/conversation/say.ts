import { parse } from '../markdown/parse';
import { plainText } from '../markdown/text';
import { ProblemError, type Problem } from '../api/problem';
import { sharesOf } from '../topic/sources/account';
import { sayProblem } from '../ui/problems';
import { words } from '../words';
import type { Answer } from './answer';

const LONGEST_READ_OUT = 1_000;

/** Why something was not taken. */
export function sayRefusal(error: unknown): string {
  const known = error instanceof ProblemError ? words.conversation.problems[error.code] : undefined;
  return known ?? sayProblem(error);
}

/** Why something is not sent yet. */
export function sayWaiting(error: unknown): string {
  const known = error instanceof ProblemError ? words.conversation.problems[error.code] : undefined;
  return known ?? words.conversation.sending.waiting;
}

/** How an answer ended, when that is not simply its end. */
export function sayEnd({ state, stopReason, problem, text }: Answer): string | undefined {
  if (state === 'failed' && problem !== undefined) return sayFailure(problem);
  const { ended } = words.conversation;
  const said = state === 'interrupted' || state === 'stopped' ? ended[state] : ended[stopReason ?? ''];
  return said && (state === 'done' || text === '' ? said : `${said} ${words.conversation.kept}`);
}

function sayFailure(problem: Problem): string {
  const code = problem.type.split(':').at(-1) ?? '';
  return words.conversation.problems[code] ?? problem.detail ?? problem.title;
}

/** "9 kept, 1 left out." */
function sayAccount({ account }: Answer): string | undefined {
  if (account === undefined) return undefined;
  const shares = sharesOf(account).map(({ state, count }) => words.sources.account.counted[state](count));
  return `${shares.map(({ number, rest }) => `${number} ${rest}`).join(', ')}.`;
}

/** An answer that has ended, as it is read out to those who do not see it come. */
export function readOut(answer: Answer): string {
  const text = parse(answer.text).children.map(plainText).join(' ');
  const said = text.length > LONGEST_READ_OUT ? `${text.slice(0, LONGEST_READ_OUT)}…` : text;
  return words.conversation.mimiq + [said, sayAccount(answer), sayEnd(answer)].filter(Boolean).join(' ');
}
