import { createHash } from 'node:crypto';
import { refuse } from './reply';

/** Where a walk over a search stands. `startedAt` keeps `now()` and `-7d` the same on every page. */
export type SearchPosition = {
  readonly offset: number;
  readonly startedAt: number;
  readonly jql: string;
  readonly accountId: string;
};

/** "This token will expire in 7 days": OpenAPI document, SearchAndReconcileResults. */
const lifetimeMs = 7 * 24 * 3_600_000;

export function writePageToken({ offset, startedAt, jql, accountId }: SearchPosition): string {
  return Buffer.from(JSON.stringify([offset, startedAt, digestOf(jql, accountId)])).toString('base64url');
}

/**
 * The offset and the start of the walk that a token stands for; it is good for the same query and user only.
 * The site's data never changes, so a token read twice gives the same page twice.
 */
export function readPageToken(
  token: string,
  jql: string,
  accountId: string,
  now: number,
): { readonly offset: number; readonly startedAt: number } {
  try {
    const [offset, startedAt, digest] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[];
    const isWhole =
      typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && typeof startedAt === 'number';
    if (isWhole && digest === digestOf(jql, accountId) && now - startedAt <= lifetimeMs) return { offset, startedAt };
  } catch {
    // Falls through to the refusal.
  }
  return refuse(400, 'The provided next page token is invalid or expired.');
}

function digestOf(jql: string, accountId: string): string {
  return createHash('sha256').update(`${accountId}\n${jql}`).digest('base64url').slice(0, 12);
}
