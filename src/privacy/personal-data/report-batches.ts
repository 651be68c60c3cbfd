import { sha256 } from '@noble/hashes/sha2';
import { ACCOUNTS_A_REPORT } from '../../platform/report-accounts';
import type { KeptAccount } from './kept-accounts';

/** Accounts to report together; `end` is the place after theirs, from which the next batch goes on. */
export type Batch = { readonly accounts: readonly KeptAccount[]; readonly end: number };

/**
 * Where an account stands in the order of reporting: the first 16 bits of the SHA-256 of its id. The order stays as accounts
 * come and go, and a place in it tells nothing of whose it is.
 */
export function placeOf(accountId: string): number {
  const [first = 0, second = 0] = sha256(new TextEncoder().encode(accountId));
  return first * 256 + second;
}

/** Those from the place `from` on, in batches of at most 90 in which no place is cut in two. */
export function batchesFrom(accounts: readonly KeptAccount[], from: number): readonly Batch[] {
  const byPlace = new Map<number, KeptAccount[]>();
  for (const account of accounts) {
    const place = placeOf(account.accountId);
    if (place >= from) byPlace.set(place, [...(byPlace.get(place) ?? []), account]);
  }
  const batches: Batch[] = [];
  for (const [place, together] of [...byPlace].sort(([one], [other]) => one - other)) {
    const last = batches.at(-1);
    if (last && last.accounts.length + together.length <= ACCOUNTS_A_REPORT) {
      batches[batches.length - 1] = { accounts: [...last.accounts, ...together], end: place + 1 };
    } else {
      batches.push({ accounts: together, end: place + 1 });
    }
  }
  return batches;
}
