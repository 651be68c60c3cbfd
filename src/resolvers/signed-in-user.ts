import { AppError } from '../app-error';

/**
 * The account id that the platform vouches for (P:resolver/out/index.js, lifted from the second argument).
 * @throws AppError NO_PERMISSION where it names none.
 */
export function signedInUser({ accountId }: { readonly accountId?: unknown }): string {
  if (typeof accountId === 'string' && accountId !== '') return accountId;
  throw new AppError('NO_PERMISSION', 'Sign in to Jira, then open Openbook again: this belongs to a person.');
}
