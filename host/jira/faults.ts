import { createRandom } from './random';
import { createRateLimits, type Arrival } from './rate-limits';
import { errorReply } from './reply';

/** Troubles that a site can be told to have; rates are shares of the requests, 0 to 1. */
export type FaultSettings = {
  readonly latencyMs: number;
  /** So many of the requests take `slowMs` longer. */
  readonly slowRate: number;
  readonly slowMs: number;
  /** 429 with `Retry-After` of so many seconds; `null` leaves the header out, as a gateway was once seen to do. */
  readonly rateLimitRate: number;
  readonly retryAfterSeconds: number | null;
  /** Requests that one site takes in one second for one endpoint; 429 for more. Jira's default is 100. `null`: no limit. */
  readonly burstPerSecond: number | null;
  /**
   * The pool of points of the app, over all sites, that the hour fills again: a request costs 1 and each issue that it
   * returns another 1; 429 until the next hour when it is empty. `null`: nothing is charged.
   */
  readonly pointsPerHour: number | null;
  /** 500 */
  readonly errorRate: number;
  /** No answer at all: `handle` rejects with NetworkDownError. */
  readonly networkDown: boolean;
  /** 401, as after signing out in another tab. */
  readonly sessionExpired: boolean;
  /** So many requests go through before the troubles begin: a network that closes in mid-export. */
  readonly sparedRequests: number;
  /** What others do to issues meanwhile. */
  readonly edits: readonly IssueEdit[];
};

/** Something that happens to an issue after so many requests, counted from when it was set. */
export type IssueEdit = { readonly afterRequests: number; readonly issueId: string } & (
  | { readonly kind: 'vanish' }
  | { readonly kind: 'edit'; readonly fields?: Readonly<Record<string, unknown>> }
  // Of the project that the key names; it keeps its id, as in Jira.
  | { readonly kind: 'move'; readonly key: string }
);

export type Faults = {
  readonly settings: () => FaultSettings;
  /** Changes what is named and leaves the rest. */
  readonly set: (change: Partial<FaultSettings>) => void;
  /** Waits the latency out; then null, a response that replaces the site's, or a rejection. */
  readonly strike: (arrival: Arrival) => Promise<Response | null>;
  /** The edits that are due and that `site` has not seen yet, in their order. */
  readonly editsFor: (site: string) => readonly IssueEdit[];
  /** Takes the points of an answer out of the pool. */
  readonly charge: (response: Response) => Promise<void>;
};

export const noFaults: FaultSettings = {
  latencyMs: 0,
  slowRate: 0,
  slowMs: 2000,
  rateLimitRate: 0,
  retryAfterSeconds: 1,
  burstPerSecond: null,
  pointsPerHour: null,
  errorRate: 0,
  networkDown: false,
  sessionExpired: false,
  sparedRequests: 0,
  edits: [],
};

const sleepFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The same seed and the same order of requests give the same troubles. */
export function createFaults(
  initial: Partial<FaultSettings> = {},
  options: {
    readonly seed?: number;
    readonly sleep?: (ms: number) => Promise<void>;
    /** Milliseconds since 1970, for the limits by the second and by the hour. */
    readonly clock?: () => number;
  } = {},
): Faults {
  const sleep = options.sleep ?? sleepFor;
  const random = createRandom(options.seed ?? 1);
  const slowness = createRandom((options.seed ?? 1) + 1);
  const limits = createRateLimits(options.clock ?? Date.now);
  let settings: FaultSettings = { ...noFaults, ...initial };
  let requests = 0;
  let seenEdits = new Map<string, number>();
  return {
    settings: () => settings,
    set: (change) => {
      settings = { ...settings, ...change };
      if (change.edits) {
        requests = 0;
        seenEdits = new Map();
      }
      if (change.pointsPerHour !== undefined) limits.refill();
    },
    strike: async (arrival) => {
      requests += 1;
      const limited = limits.refusal(settings, arrival);
      const { latencyMs, slowRate, slowMs, sparedRequests } = settings;
      const isSpared = sparedRequests > 0;
      if (isSpared) settings = { ...settings, sparedRequests: sparedRequests - 1 };
      const waitMs = latencyMs + (!isSpared && slowRate > 0 && slowness.next() < slowRate ? slowMs : 0);
      if (waitMs > 0) await sleep(waitMs);
      if (limited) return limited;
      if (isSpared) return null;
      if (settings.networkDown) throw new NetworkDownError();
      if (settings.sessionExpired) return errorReply(401, 'Client must be authenticated to access this resource.');
      const drawn = random.next();
      if (drawn < settings.rateLimitRate) return rateLimited(settings.retryAfterSeconds);
      if (drawn < settings.rateLimitRate + settings.errorRate) return errorReply(500, 'Internal server error');
      return null;
    },
    editsFor: (site) => {
      if (settings.edits.length === 0) return [];
      const due = settings.edits.filter(({ afterRequests }) => afterRequests < requests);
      const seen = seenEdits.get(site) ?? 0;
      seenEdits.set(site, due.length);
      return [...due].sort((one, other) => one.afterRequests - other.afterRequests).slice(seen);
    },
    charge: async (response) => {
      if (settings.pointsPerHour !== null) limits.charge(1 + (await issuesIn(response)));
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

async function issuesIn(response: Response): Promise<number> {
  if (!response.ok) return 0;
  const body = (await response.clone().json()) as { readonly issues?: unknown };
  return Array.isArray(body.issues) ? body.issues.length : 0;
}
