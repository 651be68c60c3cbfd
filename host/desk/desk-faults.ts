import { createTroubles, noTroubles, type Troubles, type TroubleSettings } from '../troubles';

/** Troubles that the desk can be told to have. */
export type DeskFaultSettings = TroubleSettings & {
  /** The desk's admin has switched attachments off. */
  readonly attachmentsOff: boolean;
  /** `raiseOnBehalfOf` is refused, as for a customer who may not use the desk. */
  readonly onBehalfRefused: boolean;
  /** The service account is no Jira admin and may not create customers. */
  readonly customersForbidden: boolean;
  /** So long the search does not see what has changed. */
  readonly searchLagMs: number;
};

export const noDeskFaults: DeskFaultSettings = {
  ...noTroubles,
  attachmentsOff: false,
  onBehalfRefused: false,
  customersForbidden: false,
  searchLagMs: 0,
};

export type DeskFaults = Troubles<DeskFaultSettings>;

export const createDeskFaults = (initial: Partial<DeskFaultSettings> = {}): DeskFaults =>
  createTroubles({ ...noDeskFaults, ...initial });
