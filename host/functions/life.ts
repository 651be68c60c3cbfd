import { InvocationError, type FailureCode } from './invocation-error';

/** An order to an invocation to die: what it did up to there stays done, and its result reaches nobody. */
export type Crash = {
  /** How many of its calls to the platform and to the web still go through. A function that makes fewer dies at its end. */
  readonly afterCalls: number;
  /** What the platform calls it. Default FUNCTION_PLATFORM_UNKNOWN_ERROR. */
  readonly code?: FailureCode;
};

/** How long an invocation may reach out, and how it may come to a sudden end. */
export type Life = {
  /** Asked before each call that leaves the function; what is not `go` must never be answered. */
  admit(): 'go' | 'ended' | 'dead';
  /** Rejects when the invocation dies. */
  readonly death: Promise<never>;
  /** The function is done. Dies here where it was told to and made fewer calls. */
  end(): void;
  /** Dies now. */
  kill(): void;
};

export function startLife(crash: Crash | undefined): Life {
  let state: 'go' | 'ended' | 'dead' = 'go';
  let calls = 0;
  let reject: (error: InvocationError) => void = () => {};
  const death = new Promise<never>((_, fail) => (reject = fail));
  death.catch(() => {}); // it may come when nobody listens any more

  function kill() {
    if (state === 'go')
      reject(new InvocationError('its process died', { code: crash?.code ?? 'FUNCTION_PLATFORM_UNKNOWN_ERROR' }));
    state = 'dead';
  }

  return {
    admit() {
      if (state === 'go' && crash && calls >= crash.afterCalls) kill();
      calls += 1;
      return state;
    },
    death,
    end() {
      if (crash) kill();
      else if (state === 'go') state = 'ended';
    },
    kill,
  };
}
