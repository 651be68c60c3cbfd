import type { ErrorCode } from '../app-error';

/** Every resolver answers with a `Reply`; it never throws at the page. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly reference: string };
