import { checkContent, DEFINITION_ID } from '../../exports/definition-rules';
import { contentOf } from '../../exports/definition-store';
import { accountIdsInJql } from '../../exports/account-ids-in-jql';
import { AppError } from '../../app-error';
import { errorDay } from '../../inventory/kinds/error-day';
import { exportDay } from '../../inventory/kinds/export-day';
import { exportDefinition } from '../../inventory/kinds/export-definition';
import { privacySwitch } from '../../inventory/kinds/privacy-switch';
import { usageDay } from '../../inventory/kinds/usage-day';
import type { Field } from '../../inventory/field';
import type { RecordKind, ValueOf } from '../../inventory/record-kind';
import { idsOf } from '../../platform/close-days';
import { switchIdOf } from '../switches';

/** A record kind that can be put back. What belongs to one installation, or to something that is over, is not among them. */
export type Restorable = {
  readonly kind: RecordKind;
  /** The id under which the app looks for such a value; undefined where it never would. */
  readonly idOf: (value: never) => string | undefined;
  /** What is wrong with the value beyond the types of its fields; undefined where nothing is. */
  readonly problemOf: (value: never) => string | undefined;
};

const entry = <K extends RecordKind>(
  kind: K,
  idOf: (value: ValueOf<K>) => string | undefined,
  problemOf: (value: ValueOf<K>) => string | undefined = () => undefined,
): Restorable => ({ kind, idOf, problemOf });

const RESTORABLES: readonly Restorable[] = [
  entry(exportDefinition, ({ definitionId }) => definitionId, problemOfDefinition),
  entry(privacySwitch, switchIdOf),
  entry(usageDay, ({ day }) => day, unevenLists(usageDay)),
  entry(exportDay, ({ day }) => day, unevenLists(exportDay)),
  entry(errorDay, ({ day, fingerprint }) => idsOf(day) + fingerprint),
];

export const isRestorable = (name: string): boolean => RESTORABLES.some(({ kind }) => kind.name === name);

/** @throws AppError BAD_INPUT */
export function restorableKind(name: string): Restorable {
  const found = RESTORABLES.find(({ kind }) => kind.name === name);
  if (found !== undefined) return found;
  throw new AppError('BAD_INPUT', 'Records of this kind are not put back: they belong to what is over.');
}

function problemOfDefinition(value: ValueOf<typeof exportDefinition>): string | undefined {
  const { definitionId, version, jql, columnIds, headers, mentionedAccountIds } = value;
  if (!DEFINITION_ID.test(definitionId) || version < 1) return 'Its id or its version is none that the app gives.';
  if (columnIds.length !== headers.length) return 'It does not have a header for each column.';
  // The personal data report goes by this list; a definition that hides somebody from it is not put back.
  if (accountIdsInJql(jql).some((id) => !mentionedAccountIds.includes(id)))
    return 'Its query names an account that its list of accounts does not name.';
  try {
    checkContent(contentOf(value));
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** The lists of a day belong together item by item. */
function unevenLists<K extends RecordKind>({ fields }: K) {
  const lists = Object.entries<Field>(fields).flatMap(([name, { type }]) => (type === 'list' ? [name] : []));
  return (value: ValueOf<K>): string | undefined => {
    const lengths = lists.map((name) => (value as Readonly<Record<string, readonly unknown[]>>)[name]!.length);
    return new Set(lengths).size > 1 ? 'Its lists do not belong together item by item.' : undefined;
  };
}
