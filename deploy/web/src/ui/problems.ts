import { ProblemError } from '../api/problem';
import { words } from '../words';

/** An error in words for people: ours for what we know, else what the service says. */
export function sayProblem(error: unknown): string {
  if (!(error instanceof ProblemError)) return words.common.failed;
  return words.common.problems[error.code] ?? error.problem.detail ?? error.problem.title;
}
