import type { Field, FieldSchema } from '../dataset';

/** The fields of the generated site: every schema type that Jira Cloud and its products have. */

function system(
  id: string,
  name: string,
  schema: Omit<FieldSchema, 'system'> | null,
  clauseNames: readonly string[],
  options: { readonly orderable?: boolean; readonly navigable?: boolean } = {},
): Field {
  return {
    id,
    key: id,
    name,
    custom: false,
    orderable: options.orderable ?? true,
    navigable: options.navigable ?? true,
    searchable: clauseNames.length > 0,
    clauseNames,
    ...(schema === null ? {} : { schema: { ...schema, system: id } }),
  };
}

const fixed = { orderable: false } as const;
const hidden = { orderable: false, navigable: false } as const;
const one = (type: string): Omit<FieldSchema, 'system'> => ({ type });
const list = (items: string): Omit<FieldSchema, 'system'> => ({ type: 'array', items });

export const systemFields: readonly Field[] = [
  system('issuekey', 'Key', null, ['id', 'issue', 'issuekey', 'key'], fixed),
  system('summary', 'Summary', one('string'), ['summary']),
  system('issuetype', 'Issue Type', one('issuetype'), ['issuetype', 'type']),
  system('project', 'Project', one('project'), ['project'], fixed),
  system('status', 'Status', one('status'), ['status'], fixed),
  system('priority', 'Priority', one('priority'), ['priority']),
  system('resolution', 'Resolution', one('resolution'), ['resolution']),
  system('assignee', 'Assignee', one('user'), ['assignee']),
  system('reporter', 'Reporter', one('user'), ['reporter']),
  system('creator', 'Creator', one('user'), ['creator'], fixed),
  system('labels', 'Labels', list('string'), ['labels']),
  system('components', 'Components', list('component'), ['component']),
  system('fixVersions', 'Fix versions', list('version'), ['fixVersion']),
  system('versions', 'Affects versions', list('version'), ['affectedVersion']),
  system('created', 'Created', one('datetime'), ['created', 'createdDate'], fixed),
  system('updated', 'Updated', one('datetime'), ['updated', 'updatedDate'], fixed),
  system('resolutiondate', 'Resolved', one('datetime'), ['resolutiondate', 'resolved'], fixed),
  system('duedate', 'Due date', one('date'), ['due', 'duedate']),
  system('description', 'Description', one('string'), ['description']),
  system('environment', 'Environment', one('string'), ['environment']),
  system('parent', 'Parent', null, ['parent'], fixed),
  system('subtasks', 'Sub-tasks', list('issuelinks'), ['subtasks'], fixed),
  system('issuelinks', 'Linked Issues', list('issuelinks'), ['issueLink']),
  system('attachment', 'Attachment', list('attachment'), ['attachments']),
  system('comment', 'Comment', { type: 'comments-page' }, ['comment'], { navigable: false }),
  system('worklog', 'Log Work', list('worklog'), [], { navigable: false }),
  system('votes', 'Votes', one('votes'), ['votes'], fixed),
  system('watches', 'Watchers', one('watches'), ['watchers'], fixed),
  system('timetracking', 'Time tracking', one('timetracking'), [], { navigable: false }),
  system(
    'timeoriginalestimate',
    'Original estimate',
    one('number'),
    ['originalEstimate', 'timeoriginalestimate'],
    fixed,
  ),
  system('timeestimate', 'Remaining Estimate', one('number'), ['remainingEstimate', 'timeestimate'], fixed),
  system('timespent', 'Time Spent', one('number'), ['timespent'], fixed),
  system('workratio', 'Work Ratio', one('number'), ['workratio'], fixed),
  system('progress', 'Progress', one('progress'), ['progress'], fixed),
  system('security', 'Security Level', one('securitylevel'), ['level']),
  system('statuscategorychangedate', 'Status Category Changed', one('datetime'), ['statusCategoryChangedDate'], fixed),
  system('thumbnail', 'Images', null, [], hidden),
];

/** What Jira appends to a field's name in JQL, by the last part of its type. */
const clauseSuffixes: Readonly<Record<string, string>> = {
  textfield: 'Short text',
  textarea: 'Paragraph',
  float: 'Number',
  datepicker: 'Date',
  datetime: 'Time stamp',
  select: 'Dropdown',
  radiobuttons: 'Radio Buttons',
  multicheckboxes: 'Checkboxes',
  multiselect: 'Select List (multiple choices)',
  userpicker: 'User Picker (single user)',
  multiuserpicker: 'User Picker (multiple users)',
  labels: 'Labels',
  url: 'URL Field',
  grouppicker: 'Group Picker (single group)',
  multigrouppicker: 'Group Picker (multiple groups)',
  version: 'Version Picker (single version)',
  multiversion: 'Version Picker (multiple versions)',
  cascadingselect: 'Select List (cascading)',
  project: 'Project Picker (single project)',
};

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';
const software = 'com.pyxis.greenhopper.jira';
const desk = 'com.atlassian.servicedesk';

function custom(
  number: number,
  name: string,
  schema: { readonly type: string; readonly items?: string; readonly custom: string },
): Field {
  const id = `customfield_${number}`;
  const suffix = clauseSuffixes[schema.custom.split(':').at(-1) ?? ''];
  return {
    id,
    key: id,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, name, ...(suffix === undefined ? [] : [`${name}[${suffix}]`])],
    schema: { ...schema, customId: number },
  };
}

const of = (type: string, kind: string, plugin: string = standard) => ({ type, custom: `${plugin}:${kind}` });
const many = (items: string, kind: string, plugin: string = standard) => ({
  type: 'array',
  items,
  custom: `${plugin}:${kind}`,
});

export const customFields = {
  sprint: custom(10010, 'Sprint', many('json', 'gh-sprint', software)),
  rank: custom(10011, 'Rank', of('any', 'gh-lexo-rank', software)),
  storyPoints: custom(10012, 'Story Points', of('number', 'float')),
  team: custom(10014, 'Team', of('team', 'atlassian-team', 'com.atlassian.jira.plugin.system.customfieldtypes')),
  startDate: custom(10015, 'Start date', of('date', 'datepicker')),
  impact: custom(10016, 'Customer impact', of('option', 'select')),
  platforms: custom(10017, 'Affected platforms', many('option', 'multicheckboxes')),
  region: custom(10018, 'Region', of('option-with-child', 'cascadingselect')),
  reviewer: custom(10019, 'Reviewer', of('user', 'userpicker')),
  approvers: custom(10020, 'Approvers', many('user', 'multiuserpicker')),
  releaseNotes: custom(10021, 'Release notes', of('string', 'textarea')),
  customerReference: custom(10022, 'Customer reference', of('string', 'textfield')),
  designLink: custom(10023, 'Design link', of('string', 'url')),
  deployedAt: custom(10024, 'Deployed at', of('datetime', 'datetime')),
  ownerGroup: custom(10025, 'Owner group', of('group', 'grouppicker')),
  notifiedGroups: custom(10026, 'Notified groups', many('group', 'multigrouppicker')),
  requestType: custom(10027, 'Request Type', of('sd-customerrequesttype', 'vp-origin', desk)),
  /** Two fields of one name, as sites have them after a merger: columns must not collide. */
  severity: custom(10028, 'Severity', of('option', 'radiobuttons')),
  severityText: custom(10029, 'Severity', of('string', 'textfield')),
  tags: custom(10030, 'Tags', many('string', 'labels')),
  targetVersion: custom(10031, 'Target version', of('version', 'version')),
  testedVersions: custom(10032, 'Tested in versions', many('version', 'multiversion')),
  relatedProject: custom(10033, 'Related project', of('project', 'project')),
  /** An app's field of type object: Forge custom fields carry an extension ARI. */
  risk: custom(10034, 'Risk assessment', {
    type: 'object',
    custom:
      'ari:cloud:ecosystem::extension/0b00c000-a990-4000-8000-000000000001/11111111-2222-4333-8444-555555555555/static/risk-field',
  }),
  organizations: custom(10035, 'Organizations', many('sd-customerorganization', 'sd-customer-organizations', desk)),
  satisfaction: custom(10036, 'Satisfaction', of('sd-feedback', 'sd-request-feedback', desk)),
  timeToResolution: custom(10037, 'Time to resolution', of('sd-servicelevelagreement', 'sd-sla-field', desk)),
  development: custom(
    10038,
    'Development',
    of('any', 'devsummarycf', 'com.atlassian.jira.plugins.jira-development-integration-plugin'),
  ),
  flagged: custom(10039, 'Flagged', many('option', 'multicheckboxes')),
} as const;

export const seedFields: readonly Field[] = [...systemFields, ...Object.values(customFields)];
