import { AppError } from '../../app-error';
import { parseRetryAfter } from '../../retry-after';
import type { JiraAnswer } from '../request-jira';
import { jiraReasons } from './jira-reasons';
import { parseJson } from './json';

/** Jira's JSON, or the reasons with which it refused a request as wrong (400). */
export type JiraReply<T = unknown> =
  { readonly kind: 'json'; readonly body: T } | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** Reads one good answer. */
export type BodyReader<T> = {
  /** So much of it has come, from its beginning. Called as often as something comes, or never. */
  more?(bytes: Uint8Array): void;
  /** All of it has come. Undefined where it is not what it should be: then Jira is asked again. */
  end(bytes: Uint8Array): T | undefined;
};

/** What an HTTP answer means for us. `again` may pass on its own; its error is for when it did not, or asks for a longer wait than an export should make. */
export type Answer<T = unknown> =
  | JiraReply<T>
  | { readonly kind: 'final'; readonly error: AppError }
  | {
      readonly kind: 'again';
      readonly retryAfterMs: number | null;
      readonly error: (waitIsTooLong: boolean) => AppError;
    };

export function answerOf<T>(response: JiraAnswer, bytes: Uint8Array, nowMs: number, reader: BodyReader<T>): Answer<T> {
  const { status } = response;
  const retryAfterMs = parseRetryAfter(response.headers.get('Retry-After'), nowMs);

  if (status === 401 || status === 403) return { kind: 'final', error: notAllowed(status, parseJson(bytes)) };
  if (status === 429) {
    return { kind: 'again', retryAfterMs, error: (waitIsTooLong) => rateLimited(waitIsTooLong, retryAfterMs) };
  }
  // 501 says that Jira has no such operation: the one 5xx that will not pass.
  if (status === 408 || (status >= 500 && status !== 501)) {
    return { kind: 'again', retryAfterMs, error: () => unavailable(status, retryAfterMs) };
  }
  // A page or a redirect where JSON should be: a login, maintenance, or not Jira at all. Asking again gives it again.
  if ((status >= 300 && status < 400) || isMarkup(bytes)) return { kind: 'final', error: notJira() };
  const reasons = status === 400 ? parseJson(bytes) : undefined;
  if (reasons !== undefined) return { kind: 'refused', reasons: jiraReasons(reasons) };
  if (!response.ok) return { kind: 'final', error: refusal(status, parseJson(bytes)) };
  const body = reader.end(bytes);
  return body === undefined ? { kind: 'again', retryAfterMs, error: notJira } : { kind: 'json', body };
}

/** HTML or XML; a hundred bytes are enough to see it. */
function isMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith('<');
}

function notAllowed(status: number, json: unknown): AppError {
  const message =
    status === 401
      ? 'Jira does not know who is asking. Sign in to Jira again (on the command line: check the e-mail address and API token), then try again.'
      : 'Jira does not allow you to read this. Ask a Jira admin for access, or narrow the query to projects that you can open.';
  return new AppError('NO_PERMISSION', withReasons(message, jiraReasons(json)));
}

function rateLimited(waitIsTooLong: boolean, retryAfterMs: number | null): AppError {
  const what = waitIsTooLong
    ? 'Jira asks for a longer pause than an export should wait.'
    : 'Jira asks us to slow down, and waiting did not help.';
  return new AppError('RATE_LIMITED', `${what} ${whenToRetry(retryAfterMs) ?? 'Wait a minute, then try again.'}`);
}

function unavailable(status: number, retryAfterMs: number | null): AppError {
  const when = whenToRetry(retryAfterMs) ?? 'Wait a few minutes, then try again.';
  return new AppError('JIRA_UNAVAILABLE', `Jira cannot answer at the moment (HTTP ${status}). ${when}`);
}

function whenToRetry(retryAfterMs: number | null): string | null {
  const minutes = Math.ceil((retryAfterMs ?? 0) / 60_000);
  return minutes > 1 ? `Try again in ${minutes} minutes.` : null;
}

function refusal(status: number, json: unknown): AppError {
  const message = `Jira refused the request (HTTP ${status}). Asking again will not help: report the problem.`;
  return new AppError(status === 404 ? 'NOT_FOUND' : 'JIRA_UNAVAILABLE', withReasons(message, jiraReasons(json)));
}

function notJira(): AppError {
  return new AppError(
    'JIRA_UNAVAILABLE',
    'What answered is not Jira’s API: it may be down for maintenance, or the site’s address is wrong. Check that Jira opens, then try again.',
  );
}

function withReasons(message: string, reasons: readonly string[]): string {
  return reasons.length === 0 ? message : `${message} Jira says: ${reasons.join(' ')}`;
}
