import { AppError } from '../../app-error';

/** Jira answered with JSON that is not what its API promises; `what` names the promise. */
export function unexpectedShape(what: string): AppError {
  return new AppError(
    'JIRA_UNAVAILABLE',
    `Jira’s answer is not what its API promises (${what}). Try again; if it happens again, report the problem.`,
  );
}
