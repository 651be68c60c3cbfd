/** The one service desk here, and the one request type that problem reports use. What a vendor would set up by hand. */
export const DESK_PROJECT = {
  serviceDeskId: '4',
  projectId: '10004',
  projectKey: 'HELP',
  projectName: 'Customer support',
  requestTypeId: '25',
  requestTypeName: 'Report a problem',
} as const;

export type DeskField = { readonly id: string; readonly name: string; readonly required: boolean };

/** All hold text; `customfield_10100` finds a ticket again, `customfield_10101` names who wrote where the reporter cannot. */
export const DESK_FIELDS: readonly DeskField[] = [
  { id: 'summary', name: 'What do you need?', required: true },
  { id: 'description', name: 'Why do you need this?', required: false },
  { id: 'customfield_10100', name: 'Report id', required: false },
  { id: 'customfield_10101', name: 'Reporter e-mail', required: false },
  { id: 'customfield_10102', name: 'Urgency', required: false },
];

/** States of the desk's workflow, with the category that the service desk's API has for each. */
export const DESK_STATES = {
  open: { name: 'Waiting for support', category: 'NEW' },
  closed: { name: 'Closed', category: 'DONE' },
} as const;

export type DeskState = keyof typeof DESK_STATES;

/** What leads from one state to the other; the first name is of Atlassian's own example. */
export const DESK_TRANSITIONS: readonly {
  readonly id: string;
  readonly name: string;
  readonly from: DeskState;
  readonly to: DeskState;
}[] = [
  { id: '1', name: 'Close Request', from: 'open', to: 'closed' },
  { id: '2', name: 'Reopen Request', from: 'closed', to: 'open' },
];
