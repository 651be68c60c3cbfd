import { AppError } from '../app-error';
import { inventory } from '../inventory/inventory';
import type { RecordKind } from '../inventory/record-kind';

/** The record kinds whose records this page can show: those in key-value storage, in the order of the inventory. */
export const keptKinds: readonly RecordKind[] = inventory.recordKinds.filter(
  ({ place }) => place === 'key-value storage',
);

/** @throws AppError NOT_FOUND */
export function keptKind(name: string): RecordKind {
  const kind = keptKinds.find((each) => each.name === name);
  if (kind !== undefined) return kind;
  throw new AppError('NOT_FOUND', 'The inventory has no record kind of this name in storage. Open the page again.');
}
