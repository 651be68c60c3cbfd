import { createJiraSite, type Dataset } from '../../jira';
import { jiraTime } from '../../jira/jira-time';
import { DESK_FIELDS, DESK_PROJECT, DESK_STATES } from '../desk-project';
import { stateAt, type Ticket } from '../ticket';
import type { DeskContext, DeskEndpoint } from './endpoint';

/**
 * `POST /rest/api/3/search/jql` over the tickets, by the embedded Jira's own JQL (`cf[10100] ~ "…"`). The search is
 * eventually consistent (the operation's description): it sees the desk as it was `searchLagMs` ago.
 */
export const searchTickets: DeskEndpoint = async ({ request }, desk) => {
  const dataset = asDataset(desk, desk.clock() - desk.faults.settings().searchLagMs);
  return createJiraSite({ dataset, baseUrl: desk.baseUrl, clock: desk.clock }).handle(request, { kind: 'app' });
};

function asDataset(desk: DeskContext, asOfMs: number): Dataset {
  const { projectId: id, projectKey: key, projectName: name } = DESK_PROJECT;
  return {
    title: name,
    users: [],
    projects: [
      { id, key, name, description: '', projectTypeKey: 'service_desk', style: 'classic', leadAccountId: null },
    ],
    fields: [...DESK_FIELDS.map(({ id, name }) => searchField(id, name)), ...SYSTEM_FIELDS],
    issues: desk.records.tickets().flatMap((ticket) => issueOf(ticket, asOfMs, desk)),
    priorities: [],
    generated: null,
  };
}

/** None where the search does not know the ticket yet. */
function issueOf(ticket: Ticket, asOfMs: number, { baseUrl, person }: DeskContext): Dataset['issues'] {
  const state = stateAt(ticket, asOfMs);
  if (state === undefined) return [];
  const { issueId, issueKey, reporterId, createdAtMs } = ticket;
  const { projectId: id, projectKey: key, projectName: name } = DESK_PROJECT;
  const { displayName } = person(reporterId);
  return [
    {
      id: issueId,
      key: issueKey,
      self: `${baseUrl}/rest/api/3/issue/${issueId}`,
      fields: {
        ...ticket.fields,
        project: { id, key, name },
        reporter: { accountId: reporterId, displayName },
        created: jiraTime(createdAtMs),
        status: { name: DESK_STATES[state].name, statusCategory: CATEGORIES[state] },
      },
    },
  ];
}

/** The platform's categories of the same states (`GET /rest/api/3/statuscategory`). */
const CATEGORIES = {
  open: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  closed: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
} as const;

const SYSTEM_FIELDS = [
  { ...named('issuekey', 'Key'), clauseNames: ['key', 'issue', 'issuekey'] },
  { ...named('project', 'Project'), schema: { type: 'project', system: 'project' } },
  { ...named('status', 'Status'), schema: { type: 'status', system: 'status' } },
  { ...named('reporter', 'Reporter'), schema: { type: 'user', system: 'reporter' } },
  { ...named('created', 'Created'), schema: { type: 'datetime', system: 'created' } },
];

function searchField(id: string, name: string) {
  if (!id.startsWith('customfield_')) return { ...named(id, name), schema: { type: 'string', system: id } };
  const customId = Number(id.replace('customfield_', ''));
  return {
    ...named(id, name),
    custom: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: {
      type: 'string',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
      customId,
    },
  };
}

function named(id: string, name: string) {
  return { id, key: id, name, custom: false, orderable: true, navigable: true, searchable: true, clauseNames: [id] };
}
