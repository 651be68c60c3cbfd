import { accountIdsInJql } from '../../exports/account-ids-in-jql';
import type { Field, FieldType } from '../../inventory/field';
import { inventory } from '../../inventory/inventory';
import type { RecordKind } from '../../inventory/record-kind';
import type { Store } from '../../platform/store';
import { storedPages } from '../../platform/stored-pages';

export type KeptRecord = { readonly kind: RecordKind; readonly id: string };

/** Somebody whose account id is kept. */
export type KeptAccount = {
  readonly accountId: string;
  /** The oldest instant that any of their records names, ISO 8601; the epoch where none names one. */
  readonly since: string;
  readonly records: readonly KeptRecord[];
};

type Value = Readonly<Record<string, unknown>>;

/** Every account id in storage with the records that hold it, by walking the inventory; null where there was no time for it. */
export async function keptAccounts(
  store: Pick<Store, 'list'>,
  hasTime: () => boolean,
): Promise<readonly KeptAccount[] | null> {
  const accounts = new Map<string, { accountId: string; since: string; records: KeptRecord[] }>();
  for (const kind of kindsWithAccounts) {
    for await (const page of storedPages(store, kind)) {
      if (!hasTime()) return null;
      for (const { id, value } of page) {
        const since = oldestInstantIn(kind, value);
        for (const accountId of accountIdsIn(kind, value)) {
          const account = accounts.get(accountId) ?? { accountId, since, records: [] };
          if (since < account.since) account.since = since;
          account.records.push({ kind, id });
          accounts.set(accountId, account);
        }
      }
    }
  }
  return [...accounts.values()];
}

/** Those in storage that have a field for account ids. */
export const kindsWithAccounts: readonly RecordKind[] = inventory.recordKinds.filter(
  ({ place, fields }) => place === 'key-value storage' && Object.values(fields).some(isForAccountIds),
);

/**
 * The account ids that a record holds, each once: those in fields for them, and those in its query, whether they are indexed
 * or not. Jira's "unknown" stands for nobody, and must not be reported (user-privacy-guidelines).
 */
export function accountIdsIn({ fields }: RecordKind, value: Value): readonly string[] {
  const ids = Object.entries(fields).flatMap(([name, field]) => {
    const held = value[name];
    if (isForAccountIds(field)) return [held].flat().filter((id) => typeof id === 'string');
    return name === 'jql' && typeof held === 'string' ? accountIdsInJql(held) : [];
  });
  return [...new Set(ids)].filter((id) => id !== 'unknown');
}

function isForAccountIds(field: FieldType): boolean {
  return field.type === 'list' ? isForAccountIds(field.of) : field.type === 'accountId';
}

function oldestInstantIn({ fields }: RecordKind, value: Value): string {
  const instants = Object.entries<Field>(fields).flatMap(([name, { type }]) => {
    const held = value[name];
    return type === 'instant' && typeof held === 'string' ? [held] : [];
  });
  return instants.sort()[0] ?? new Date(0).toISOString();
}
