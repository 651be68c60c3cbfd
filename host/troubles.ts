/** What becomes of a request to a server outside Atlassian. `lost-answer`: it does what is asked, and the answer never comes. */
export const TROUBLES = ['none', 'rate-limited', 'error', 'no-answer', 'lost-answer'] as const;
export type Trouble = (typeof TROUBLES)[number];

export type TroubleSettings = {
  /** For the next requests, one each, in this order; then `always`. */
  readonly next: readonly Trouble[];
  readonly always: Trouble;
  /** Of a 429; `null` leaves the header out. */
  readonly retryAfterSeconds: number | null;
  readonly latencyMs: number;
};

export const noTroubles: TroubleSettings = { next: [], always: 'none', retryAfterSeconds: 30, latencyMs: 0 };

export type Troubles<S extends TroubleSettings = TroubleSettings> = {
  readonly settings: () => S;
  /** Changes what is named and leaves the rest. */
  readonly set: (change: Partial<S>) => void;
  /** Runs `work` as the settings say. `refusal` is the server's own way to say no. */
  readonly around: (work: () => Promise<Response>, refusal: (status: 429 | 500) => Response) => Promise<Response>;
};

/** No chance in it: the settings alone say what happens, so that a test can name every step of a delivery. */
export function createTroubles<S extends TroubleSettings>(initial: S): Troubles<S> {
  let settings = initial;

  function draw(): Trouble {
    const [first, ...next] = settings.next;
    if (first === undefined) return settings.always;
    settings = { ...settings, next };
    return first;
  }

  return {
    settings: () => settings,
    set: (change) => {
      settings = { ...settings, ...change };
    },
    around: async (work, refusal) => {
      const { latencyMs, retryAfterSeconds } = settings;
      const trouble = draw();
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
      if (trouble === 'no-answer') return never();
      if (trouble === 'error') return refusal(500);
      if (trouble === 'rate-limited') {
        const response = refusal(429);
        if (retryAfterSeconds !== null) response.headers.set('Retry-After', String(retryAfterSeconds));
        return response;
      }
      const response = await work();
      return trouble === 'lost-answer' ? never() : response;
    },
  };
}

/** The caller has to lose its patience; closing the server ends the connection. */
const never = () => new Promise<never>(() => {});
