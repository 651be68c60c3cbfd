export type ReportedAccount = { readonly accountId: string; readonly updatedAt: string };

/** "1-128 characters long, and may contain alphanumeric characters, as well as - and :" (D:user-privacy-guidelines). */
const ACCOUNT_ID = /^[0-9A-Za-z:-]{1,128}$/;
/** RFC 3339, section 5.6. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** The accounts of a report's body, or what is wrong with it. */
export function readReport(
  body: string,
  most: number,
): { readonly accounts: readonly ReportedAccount[] } | { readonly problem: string } {
  const accounts = listIn(body);
  if (accounts === null) return { problem: 'The body has no list "accounts".' };
  if (accounts.length > most) return { problem: `A request takes ${most} accounts, and this has ${accounts.length}.` };
  return accounts.every(isAccount) ? { accounts } : { problem: 'An account has no accountId, or no updatedAt.' };
}

function listIn(body: string): readonly unknown[] | null {
  try {
    const { accounts } = JSON.parse(body) as { readonly accounts?: unknown };
    return Array.isArray(accounts) ? accounts : null;
  } catch {
    return null;
  }
}

function isAccount(item: unknown): item is ReportedAccount {
  const { accountId, updatedAt } = (item ?? {}) as { readonly accountId?: unknown; readonly updatedAt?: unknown };
  return isText(accountId, ACCOUNT_ID) && isText(updatedAt, INSTANT) && !Number.isNaN(Date.parse(updatedAt));
}

const isText = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);
