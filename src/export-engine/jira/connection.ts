import { AppError } from '../../app-error';
import { throwIfCancelled, untilCancelled } from '../cancel';
import type { Clock } from '../clock';
import type { RequestJira } from '../request-jira';
import { answerOf, type Answer, type JiraReply } from './answer';
import { longestWaitMs, retryWaitMs } from './retry-wait';

/** Asks Jira once, with retries behind it. With a body it is a POST, else a GET. */
export type AskJira = (path: string, body?: unknown) => Promise<JiraReply>;

/** The first try and four more: a hiccup passes in that time, and nobody stares at a dead progress bar for minutes. */
const tries = 5;

/**
 * A connection that survives what passes: 429, 5xx, garbled answers and no answer at all are asked again, after a wait.
 * Throws AppError: NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK, CANCELLED.
 */
export function connectJira(options: {
  readonly requestJira: RequestJira;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** From 0 up to, not including, 1. */
  readonly random?: () => number;
}): AskJira {
  const { requestJira, clock, signal, random = Math.random } = options;

  return async (path, body) => {
    for (let attempt = 1; ; attempt += 1) {
      throwIfCancelled(signal);
      const answer = await untilCancelled(attemptOnce(requestJira, path, body, clock), signal);
      if (answer.kind === 'json' || answer.kind === 'refused') return answer;
      if (answer.kind === 'final') throw answer.error;

      const waitMs = retryWaitMs({ attempt, retryAfterMs: answer.retryAfterMs, random });
      const waitIsTooLong = waitMs > longestWaitMs;
      if (attempt >= tries || waitIsTooLong) throw answer.error(waitIsTooLong);
      await clock.sleep(waitMs, signal);
    }
  };
}

async function attemptOnce(requestJira: RequestJira, path: string, body: unknown, clock: Clock): Promise<Answer> {
  try {
    const response = await requestJira(path, initOf(body));
    return answerOf(response, await response.text(), clock.now());
  } catch (cause) {
    // An AppError comes from the caller's own requestJira and knows better what is wrong than we do.
    const error = cause instanceof AppError ? cause : noAnswer(cause);
    return error.code === 'NETWORK'
      ? { kind: 'again', retryAfterMs: null, error: () => error }
      : { kind: 'final', error };
  }
}

function initOf(body: unknown): Parameters<RequestJira>[1] {
  const accept = { Accept: 'application/json' };
  if (body === undefined) return { method: 'GET', headers: accept };
  return { method: 'POST', headers: { ...accept, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function noAnswer(cause: unknown): AppError {
  return new AppError(
    'NETWORK',
    'Jira does not answer. Check your network connection (a VPN or proxy may block it), then export again.',
    { cause },
  );
}
