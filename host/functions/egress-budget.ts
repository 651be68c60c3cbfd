import { limits } from '../limits';

/** Counts a function's requests to the web; false for one over the limit of its started minutes (D:limits-invocation). */
export function withinEgressBudget(elapsedMs: () => number): () => boolean {
  let requests = 0;
  return () => {
    const minutes = Math.floor(elapsedMs() / 60_000) + 1;
    if (requests >= limits.invocation.egressRequests.value * minutes) return false;
    requests += 1;
    return true;
  };
}
