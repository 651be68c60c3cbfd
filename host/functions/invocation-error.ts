/**
 * A function that could not be called, or failed. The message is what a caller of `invoke` in the page gets to read:
 * "There was an error invoking the function - …" (host/UNVERIFIED.md, "Invocations").
 */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';

  constructor(reason: string, options?: { readonly cause?: unknown }) {
    super(`There was an error invoking the function - ${reason}`, options);
  }
}
