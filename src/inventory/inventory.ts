import { exportDefinition } from './kinds/export-definition';
import { exportDefinitionEdit } from './kinds/export-definition-edit';
import { exportRun } from './kinds/export-run';
import { logLine } from './kinds/log-line';
import { tenant } from './kinds/tenant';
import { unfinishedExport } from './kinds/unfinished-export';
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
  recordKinds: [tenant, exportDefinition, exportDefinitionEdit, exportRun, unfinishedExport, logLine],
  transfers: [],
};
