import { ProblemError } from '../api/problem';
import { pageWords } from '../words/pages';

/** What is wrong with a password that confirms something, said where it is typed. */
export function passwordProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  if (error.code === 'bad-credentials' || error.code === 'wrong-password')
    return pageWords.settings.wrongPassword;
  return error.violation(field);
}
