import { errorReply } from './reply';

/** A request as the limits see it: limits by the second are of one site and one endpoint. */
export type Arrival = { readonly site: string; readonly endpoint: string };

export type RateLimits = {
  /** 429 for a request that is one too many in this second, or that comes when the points of the hour are spent. */
  readonly refusal: (
    settings: { readonly burstPerSecond: number | null; readonly pointsPerHour: number | null },
    arrival: Arrival,
  ) => Response | null;
  readonly charge: (points: number) => void;
  /** Forgets what this hour was charged. */
  readonly refill: () => void;
};

const hourMs = 3_600_000;

/**
 * Jira Cloud's limits (developer.atlassian.com/cloud/jira/platform/rate-limiting): by the second, for one site and
 * endpoint, and by points, for an app, in hours of the UTC clock. The windows of the seconds are assumed (UNVERIFIED.md).
 */
export function createRateLimits(clock: () => number): RateLimits {
  let second = 0;
  let arrivals = new Map<string, number>();
  let hour = 0;
  let spent = 0;

  function isBurst({ site, endpoint }: Arrival, most: number): boolean {
    const now = Math.floor(clock() / 1000);
    if (now !== second) {
      second = now;
      arrivals = new Map();
    }
    const count = (arrivals.get(`${site} ${endpoint}`) ?? 0) + 1;
    arrivals.set(`${site} ${endpoint}`, count);
    return count > most;
  }

  function spentThisHour(): number {
    const now = Math.floor(clock() / hourMs);
    if (now !== hour) {
      hour = now;
      spent = 0;
    }
    return spent;
  }

  return {
    refusal: ({ burstPerSecond, pointsPerHour }, arrival) => {
      if (burstPerSecond !== null && isBurst(arrival, burstPerSecond)) {
        return tooMany('jira-burst-based', 1, burstPerSecond, (second + 1) * 1000);
      }
      if (pointsPerHour === null || spentThisHour() < pointsPerHour) return null;
      const resetMs = (hour + 1) * hourMs;
      return tooMany('jira-quota-global-based', Math.ceil((resetMs - clock()) / 1000), pointsPerHour, resetMs);
    },
    charge: (points) => {
      spent = spentThisHour() + points;
    },
    refill: () => {
      spent = 0;
    },
  };
}

/** The headers of the same page. */
function tooMany(reason: string, retryAfterSeconds: number, limit: number, resetMs: number): Response {
  const reply = errorReply(429, 'Rate limit exceeded.');
  reply.headers.set('Retry-After', String(retryAfterSeconds));
  reply.headers.set('RateLimit-Reason', reason);
  reply.headers.set('X-RateLimit-Limit', String(limit));
  reply.headers.set('X-RateLimit-Remaining', '0');
  reply.headers.set('X-RateLimit-Reset', new Date(resetMs).toISOString());
  return reply;
}
