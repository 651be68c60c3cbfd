/**
 * Why an invocation failed: P:@forge/events/out/invocationErrorCode.js, and for an exception of the function the host's own
 * word (host/UNVERIFIED.md, "Async events").
 */
export type FailureCode =
  'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR' | 'FUNCTION_RUNTIME_ERROR';

/**
 * A function that could not be called, or failed. The message is what a caller of `invoke` in the page gets to read:
 * "There was an error invoking the function - …" (host/UNVERIFIED.md, "Invocations").
 */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
  readonly code: FailureCode;

  constructor(reason: string, options?: { readonly cause?: unknown; readonly code?: FailureCode }) {
    super(`There was an error invoking the function - ${reason}`, options);
    this.code = options?.code ?? 'FUNCTION_RUNTIME_ERROR';
  }
}
