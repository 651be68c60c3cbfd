import { InvocationError } from '../functions/invocation-error';
import { limits } from '../limits';
import type { QueuedEvent } from './queued-event';

/** How an invocation of a consumer went. `afterSeconds` undefined leaves the delay to the platform. */
export type Verdict =
  | { readonly kind: 'succeeded' }
  | {
      readonly kind: 'failed';
      readonly by: 'app' | 'platform';
      readonly reason: string;
      readonly data?: unknown;
      readonly afterSeconds?: number;
    };

/**
 * What a consumer's result means: an InvocationError of @forge/events is `{_retry: true, retryOptions}`
 * (P:@forge/events/out/invocationError.js) and asks for a retry; anything else is a success.
 */
export function verdictOfResult(result: unknown): Verdict {
  const { _retry, retryOptions } = Object(result) as { readonly _retry?: unknown; readonly retryOptions?: unknown };
  if (_retry !== true) return { kind: 'succeeded' };
  const { retryAfter, retryReason, retryData } = Object(retryOptions) as Readonly<Record<string, unknown>>;
  if (retryData !== undefined && Buffer.byteLength(JSON.stringify(retryData)) > limits.events.retryData.value) {
    return { kind: 'failed', by: 'app', reason: 'retryData is larger than 4 KB' };
  }
  return {
    kind: 'failed',
    by: 'app',
    reason: typeof retryReason === 'string' ? retryReason : 'FUNCTION_RETRY_REQUEST',
    ...(retryData === undefined ? {} : { data: retryData }),
    ...(typeof retryAfter === 'number' ? { afterSeconds: Math.min(retryAfter, limits.events.retryAfter.value) } : {}),
  };
}

/** D:runtime-reference/async-events-api: time and memory are the app's errors, as is whatever it throws. */
export function verdictOfError(error: unknown): Verdict {
  const code = error instanceof InvocationError ? error.code : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return { kind: 'failed', by: code === 'FUNCTION_PLATFORM_UNKNOWN_ERROR' ? 'platform' : 'app', reason: code };
}

/** The event as it waits for its next try; null when its time is over and it is dropped. */
export function nextTry(
  event: QueuedEvent,
  verdict: Extract<Verdict, { kind: 'failed' }>,
  nowMs: number,
): QueuedEvent | null {
  const isOurs = verdict.by === 'app';
  const { retention, retentionExtension } = limits.events;
  const extendedMs = event.pushedAtMs + (retention.value + retentionExtension.value) * 1000;
  const retainedUntilMs = isOurs ? event.retainedUntilMs : extendedMs;
  if (nowMs >= retainedUntilMs) return null;
  return {
    ...event,
    retainedUntilMs,
    dueAtMs: nowMs + (verdict.afterSeconds ?? backoffSeconds(event.failures)) * 1000,
    failures: event.failures + 1,
    retry: {
      // "Platform-level errors do not increment this" (D:async-events-api, RetryContext).
      count: (event.retry?.count ?? 0) + (isOurs ? 1 : 0),
      reason: verdict.reason,
      ...(verdict.data === undefined ? {} : { data: verdict.data }),
    },
  };
}

/** Doubles from 10 s on (host/UNVERIFIED.md) up to the documented "approximately 15 minutes". */
function backoffSeconds(failures: number): number {
  return Math.min(10 * 2 ** failures, limits.events.backoff.value);
}
