import { exportDefinition } from './kinds/export-definition';
import { exportRun } from './kinds/export-run';
import { logLine } from './kinds/log-line';
import { tenant } from './kinds/tenant';
import type { RecordKind, Transfer } from './record-kind';

export type Inventory = {
  readonly recordKinds: readonly RecordKind[];
  readonly transfers: readonly Transfer[];
};

/**
 * Everything that the app may keep or send. The doors of `src/platform` refuse the rest; the statement's tables and the
 * admin's page are made from it. No transfer is declared yet: nothing leaves Atlassian.
 */
export const inventory: Inventory = {
  recordKinds: [tenant, exportDefinition, exportRun, logLine],
  transfers: [],
};
