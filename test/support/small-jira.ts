import type { Dataset, Field, Issue, Project, SiteUser } from '../../host/jira/dataset';
import { systemFields } from '../../host/jira/seed/fields';

/** A hand-written site that a reader can hold in mind: two projects, two people, a handful of issues. */

export const ada: SiteUser = aUser('ada', {
  displayName: 'Ada Berg',
  timeZone: 'Europe/Berlin',
  isAdmin: true,
  groups: ['leads'],
});
export const bo: SiteUser = aUser('bo', {
  displayName: 'Bo Chen',
  timeZone: 'America/Los_Angeles',
  access: { kind: 'roles', roles: { WEB: 'viewer' }, securityLevels: [] },
});

export function aUser(accountId: string, overrides: Partial<SiteUser> = {}): SiteUser {
  return {
    accountId,
    displayName: accountId,
    emailAddress: `${accountId}@example.com`,
    active: true,
    timeZone: 'Etc/UTC',
    locale: 'en_GB',
    groups: [],
    isAdmin: false,
    access: { kind: 'everything' },
    ...overrides,
  };
}

export function aProject(id: string, key: string, name: string): Project {
  return { id, key, name, description: '', projectTypeKey: 'software', style: 'classic', leadAccountId: null };
}

export function aField(
  number: number,
  name: string,
  schema: { readonly type: string; readonly items?: string; readonly custom: string },
): Field {
  const id = `customfield_${number}`;
  return {
    id,
    key: id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, name],
    schema: { ...schema, customId: number },
  };
}

const categories: Readonly<Record<string, string>> = { 'To Do': 'new', 'In Progress': 'indeterminate', Done: 'done' };

/** An issue with the fields that every issue has; its id is 1000 and the number of its key, 2000 outside OBK. */
export function anIssue(key: string, fields: Readonly<Record<string, unknown>> = {}): Issue {
  const [project = '', number = ''] = key.split('-');
  const status = typeof fields.status === 'string' ? fields.status : 'To Do';
  const id = String((project === 'OBK' ? 1000 : 2000) + Number(number));
  return {
    id,
    key,
    self: `https://jira.test/rest/api/3/issue/${id}`,
    fields: {
      summary: `Summary of ${key}`,
      project: { id: project === 'OBK' ? '1' : '2', key: project, name: project === 'OBK' ? 'Openbook' : 'Web site' },
      issuetype: { id: '10', name: 'Task' },
      created: '2026-11-01T09:00:00.000+0000',
      updated: '2026-11-02T09:00:00.000+0000',
      assignee: null,
      priority: { id: '3', name: 'Medium' },
      resolution: null,
      labels: [],
      ...fields,
      status: { id: `s-${status}`, name: status, statusCategory: { id: 1, key: categories[status], name: status } },
    },
  };
}

export function person({ accountId, displayName, emailAddress }: SiteUser): Readonly<Record<string, unknown>> {
  return { accountId, displayName, emailAddress };
}

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';

export const smallFields: readonly Field[] = [
  ...systemFields,
  aField(10001, 'Story Points', { type: 'number', custom: `${standard}:float` }),
  aField(10002, 'Notes', { type: 'string', custom: `${standard}:textarea` }),
  aField(10003, 'Sprint', { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' }),
  aField(10004, 'Region', { type: 'option-with-child', custom: `${standard}:cascadingselect` }),
  aField(10005, 'Twin', { type: 'number', custom: `${standard}:float` }),
  aField(10006, 'Twin', { type: 'number', custom: `${standard}:float` }),
  aField(10007, 'Risk', { type: 'object', custom: 'ari:cloud:ecosystem::extension/a/b/static/risk' }),
];

export const smallIssues: readonly Issue[] = [
  anIssue('OBK-1', {
    summary: 'Export loses the last row',
    status: 'Done',
    resolution: { id: '1', name: 'Fixed' },
    resolutiondate: '2026-11-20T09:00:00.000+0000',
    priority: { id: '1', name: 'High' },
    assignee: person(ada),
    labels: ['csv', 'Größe'],
    votes: { votes: 3 },
    customfield_10001: 5,
    customfield_10005: 1,
    customfield_10003: [{ id: 7, name: 'Sprint 7', state: 'closed' }],
  }),
  anIssue('OBK-2', {
    summary: 'Schöner Export',
    status: 'In Progress',
    assignee: person(bo),
    duedate: '2026-11-23',
    description: {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Half of a wo' },
            { type: 'text', text: 'rd is bold', marks: [{ type: 'strong' }] },
          ],
        },
      ],
    },
    customfield_10001: 0.5,
    customfield_10003: [
      { id: 7, name: 'Sprint 7', state: 'closed' },
      { id: 8, name: 'Sprint 8', state: 'active' },
    ],
    customfield_10006: 2,
    components: [{ id: '100', name: 'Writer' }],
  }),
  anIssue('OBK-10', {
    summary: 'Preview: 日本語の列名',
    created: '2026-11-22T23:30:00.000+0000',
    updated: '2026-11-23T11:00:00.000+0000',
    priority: null,
    duedate: '2026-12-01',
    parent: { id: '1001', key: 'OBK-1' },
    comment: { comments: [{ body: 'A remark on exporters' }] },
    customfield_10004: { id: '50', value: 'EMEA', child: { id: '51', value: 'Nordics' } },
  }),
  anIssue('WEB-1', {
    created: '2026-11-23T07:30:00.000+0000',
    priority: { id: '5', name: 'Low' },
    labels: ['csv'],
    customfield_10002: 'plain notes about the export',
    customfield_10004: { id: '50', value: 'EMEA' },
  }),
  anIssue('WEB-2', { assignee: person(ada), priority: { id: '1', name: 'High' }, customfield_10001: 5 }),
];

export function smallJira(overrides: Partial<Dataset> = {}): Dataset {
  return {
    title: 'Small',
    users: [ada, bo],
    projects: [aProject('1', 'OBK', 'Openbook'), aProject('2', 'WEB', 'Web site')],
    fields: smallFields,
    issues: smallIssues,
    priorities: ['High', 'Medium', 'Low'],
    generated: null,
    ...overrides,
  };
}
