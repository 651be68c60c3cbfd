import { AppError } from '../../app-error';
import { parseRetryAfter } from '../../retry-after';
import { throwIfCancelled } from '../cancel';
import type { Clock } from '../clock';
import { adaptiveGate, type Verdict } from '../reading/adaptive-gate';
import type { JiraAnswer, RequestJira } from '../request-jira';
import { answerOf, type BodyReader, type JiraReply } from './answer';
import { bytesOf } from './answer-bytes';
import { parseJson } from './json';
import { longestWaitMs, retryWaitMs } from './retry-wait';

/** Asks Jira once, with retries behind it. With a body it is a POST, else a GET. */
export type AskJira = <T = unknown>(path: string, body?: unknown, how?: HowToAsk<T>) => Promise<JiraReply<T>>;

export type HowToAsk<T> = {
  /** Goes before all that waits. */
  readonly turn?: 'first';
  /** For each attempt. Default: what comes is JSON of unknown shape. */
  readonly reader?: () => BodyReader<T>;
};

const jsonReader = (): BodyReader<unknown> => ({ end: parseJson });

/** The first try and four more: a hiccup passes in that time, and nobody stares at a dead progress bar for minutes. */
const tries = 5;
/** A site that asks us to slow down is well; it is asked more often, as long as the waits together are bearable. */
const triesWhenLimited = 10;
const patienceMs = 300_000;

/**
 * A connection that survives what passes: 429, 5xx, garbled answers and no answer at all are asked again, after a wait.
 * However much is asked at once, so much is under way as the site answers well (`adaptiveGate`).
 * Throws AppError: NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK, CANCELLED.
 */
export function connectJira(options: {
  readonly requestJira: RequestJira;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** From 0 up to, not including, 1. */
  readonly random?: () => number;
  /** Told until when Jira asks everybody to wait, in milliseconds since 1970. */
  readonly onPause?: (untilMs: number) => void;
  /** Told what Jira's clock shows, to the second, with each answer that lets us see it; in milliseconds since 1970. */
  readonly onJiraTime?: (ms: number) => void;
}): AskJira {
  const { requestJira, clock, signal, random = Math.random, onPause, onJiraTime } = options;
  const gate = adaptiveGate({ clock, ...(signal && { signal }), ...(onPause && { onPause }) });

  return async <T>(path: string, body?: unknown, how: HowToAsk<T> = {}) => {
    const { turn, reader: newReader = jsonReader as () => BodyReader<T> } = how;
    const place = turn === 'first' ? 0 : gate.place();
    const endpoint = path.replace(/\?.*/, '').replace(/\/\d+(?=\/|$)/g, '/{id}');
    const init = initOf(body);
    for (let attempt = 1, waitedMs = 0; ; attempt += 1) {
      throwIfCancelled(signal);
      const reader = newReader();
      const heard = await gate.pass(
        place,
        endpoint,
        () => hear(() => requestJira(path, init), reader, signal),
        (it) => verdictOf(it, clock.now()),
      );
      if (heard.kind === 'silence' && heard.error.code !== 'NETWORK') throw heard.error;
      if (heard.kind === 'response') {
        const date = Date.parse(heard.response.headers.get('Date') ?? '');
        if (!Number.isNaN(date)) onJiraTime?.(date);
      }
      const answer =
        heard.kind === 'response'
          ? answerOf(heard.response, heard.bytes, clock.now(), reader)
          : ({ kind: 'again', retryAfterMs: null, error: () => heard.error } as const);
      if (answer.kind === 'json' || answer.kind === 'refused') return answer;
      if (answer.kind === 'final') throw answer.error;

      const waitMs = retryWaitMs({ attempt, retryAfterMs: answer.retryAfterMs, random });
      const waitIsTooLong = waitMs > longestWaitMs;
      waitedMs += waitMs;
      const isLast = attempt >= (isLimited(heard) ? triesWhenLimited : tries) || waitedMs > patienceMs;
      if (isLast || waitIsTooLong) throw answer.error(waitIsTooLong);
      await clock.sleep(waitMs, signal);
    }
  };
}

type Heard =
  | { readonly kind: 'response'; readonly response: JiraAnswer; readonly bytes: Uint8Array }
  | { readonly kind: 'silence'; readonly error: AppError };

async function hear(
  request: () => Promise<JiraAnswer>,
  { more }: BodyReader<unknown>,
  signal: AbortSignal | undefined,
): Promise<Heard> {
  try {
    const response = await request();
    const bytes = await bytesOf(response, { ...(response.ok && more && { more }), ...(signal && { signal }) });
    return { kind: 'response', response, bytes };
  } catch (cause) {
    // An AppError comes from the caller's own requestJira and knows better what is wrong than we do.
    return { kind: 'silence', error: cause instanceof AppError ? cause : noAnswer(cause) };
  }
}

const isLimited = (heard: Heard) => heard.kind === 'response' && heard.response.status === 429;

/** A pause that is too long for an export to wait is for a person to decide on, so the gate does not wait it out. */
function verdictOf(heard: Heard, nowMs: number): Verdict {
  if (heard.kind === 'silence') return { kind: 'failed' };
  const { ok, status, headers } = heard.response;
  if (status !== 429 && status !== 503) return { kind: ok ? 'fine' : 'failed' };
  const retryAfterMs = parseRetryAfter(headers.get('Retry-After'), nowMs);
  return { kind: 'limited', retryAfterMs: retryAfterMs !== null && retryAfterMs > longestWaitMs ? null : retryAfterMs };
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
