import { createRandom } from './random';
import { errorReply } from './reply';

/** Troubles that a site can be told to have; rates are shares of the requests, 0 to 1. */
export type FaultSettings = {
  readonly latencyMs: number;
  /** 429 with `Retry-After` of so many seconds; `null` leaves the header out, as a gateway was once seen to do. */
  readonly rateLimitRate: number;
  readonly retryAfterSeconds: number | null;
  /** 500 */
  readonly errorRate: number;
  /** No answer at all: `handle` rejects with NetworkDownError. */
  readonly networkDown: boolean;
  /** So many requests go through before the troubles begin: a network that closes in mid-export. */
  readonly sparedRequests: number;
};

export type Faults = {
  readonly settings: () => FaultSettings;
  /** Changes what is named and leaves the rest. */
  readonly set: (change: Partial<FaultSettings>) => void;
  /** Waits the latency out; then null, a response that replaces the site's, or a rejection. */
  readonly strike: () => Promise<Response | null>;
};

export const noFaults: FaultSettings = {
  latencyMs: 0,
  rateLimitRate: 0,
  retryAfterSeconds: 1,
  errorRate: 0,
  networkDown: false,
  sparedRequests: 0,
};

const sleepFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The same seed and the same order of requests give the same troubles. */
export function createFaults(
  initial: Partial<FaultSettings> = {},
  options: { readonly seed?: number; readonly sleep?: (ms: number) => Promise<void> } = {},
): Faults {
  const sleep = options.sleep ?? sleepFor;
  const random = createRandom(options.seed ?? 1);
  let settings: FaultSettings = { ...noFaults, ...initial };
  return {
    settings: () => settings,
    set: (change) => {
      settings = { ...settings, ...change };
    },
    strike: async () => {
      const { latencyMs, sparedRequests } = settings;
      if (latencyMs > 0) await sleep(latencyMs);
      if (sparedRequests > 0) {
        settings = { ...settings, sparedRequests: sparedRequests - 1 };
        return null;
      }
      if (settings.networkDown) throw new NetworkDownError();
      const drawn = random.next();
      if (drawn < settings.rateLimitRate) return rateLimited(settings.retryAfterSeconds);
      if (drawn < settings.rateLimitRate + settings.errorRate) return errorReply(500, 'Internal server error');
      return null;
    },
  };
}

/** The fault `networkDown`, told from a bug of the host; a TypeError, as what `fetch` rejects with. */
export class NetworkDownError extends TypeError {
  override readonly name = 'NetworkDownError';

  constructor() {
    super('fetch failed: the host plays a network that is down');
  }
}

function rateLimited(retryAfterSeconds: number | null): Response {
  const reply = errorReply(429, 'Rate limit exceeded.');
  if (retryAfterSeconds !== null) reply.headers.set('Retry-After', String(retryAfterSeconds));
  // Name and value: developer.atlassian.com/cloud/jira/platform/rate-limiting.
  reply.headers.set('RateLimit-Reason', 'jira-burst-based');
  return reply;
}
