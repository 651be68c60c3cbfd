/**
 * The typed resolver API: what the page may ask of the backend, and what comes back. JSON only (the resolver
 * round-trips every reply through JSON, `@forge/resolver/out/index.js` sanitizeObject), so instants are ISO 8601 strings.
 * The UI imports the types; `src/resolvers` implements them. One file an area.
 */
import type { DefinitionsApi } from './contract/definitions';
import type { DutiesApi } from './contract/duties';
import type { ErrorsApi } from './contract/errors';
import type { ExportsApi } from './contract/exports';
import type { GetStartedApi } from './contract/get-started';
import type { InventoryApi } from './contract/inventory';
import type { MoveApi } from './contract/move';
import type { LicenceApi } from './contract/licence';
import type { ReportsApi } from './contract/reports';
import type { SwitchesApi } from './contract/switches';
import type { UsageApi } from './contract/usage';
import type { YourDataApi } from './contract/your-data';

export type Api = ExportsApi &
  DefinitionsApi &
  InventoryApi &
  SwitchesApi &
  UsageApi &
  ErrorsApi &
  ReportsApi &
  MoveApi &
  LicenceApi &
  GetStartedApi &
  DutiesApi &
  YourDataApi;

export type { ErrorCode } from './app-error';
export type * from './contract/definitions';
export type * from './contract/duties';
export type * from './contract/errors';
export type * from './contract/exports';
export type * from './contract/get-started';
export type * from './contract/inventory';
export type * from './contract/move';
export type * from './contract/licence';
export type * from './contract/reply';
export type * from './contract/reports';
export type * from './contract/switches';
export type * from './contract/usage';
export type * from './contract/your-data';
export { reportLimits } from './inventory/kinds/report-limits';
