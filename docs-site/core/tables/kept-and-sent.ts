import type { Inventory } from '../../../src/inventory/inventory';
import type { RecordKind } from '../../../src/inventory/record-kind';

/** Everything that the inventory declares: what is kept, then what is sent. */
export const keptAndSent = ({ recordKinds, transfers }: Inventory): readonly RecordKind[] => [
  ...recordKinds,
  ...transfers,
];
