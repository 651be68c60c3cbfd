/** Every way in which Openbook says no. The page and the command line choose what to offer by the code. */
export const ERROR_CODES = [
  'BAD_INPUT', // a request or a file that we cannot read; the message names the field
  'JQL_INVALID', // Jira does not accept the query
  'NO_PERMISSION', // the signed-in user may not do this
  'NO_LICENCE', // the site has no active licence, in production
  'NOT_FOUND',
  'CONFLICT', // it exists already, or somebody changed it meanwhile
  'RATE_LIMITED', // Jira or Forge asks us to slow down for longer than we may wait
  'JIRA_UNAVAILABLE', // Jira answers with a failure of its own (5xx), or with something that is not its API
  'NETWORK', // no answer at all
  'CANCELLED',
  'UNDECLARED_DATA', // the inventory does not declare what somebody tried to keep or send
  'TOO_LARGE', // more than the platform stores
  'UNEXPECTED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error that a person can act on: `message` is a sentence for them and says what to do next.
 * `cause` keeps what happened for the log; it never travels to the page.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
