import { cancelled, onCancel } from './cancel';

/** Time as the engine sees it; passed in, so that tests neither wait nor guess. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with CANCELLED as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      const timer = setTimeout(() => {
        takeBack?.();
        resolve();
      }, ms);
      const takeBack =
        signal &&
        onCancel(signal, () => {
          clearTimeout(timer);
          reject(cancelled());
        });
    }),
};
