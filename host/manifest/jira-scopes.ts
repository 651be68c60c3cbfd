/** What an operation of Jira's REST API asks of an app: one of two scopes sets is enough. */
type Operation = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The classic scope; null when the operation needs none. */
  readonly classic: string | null;
  /** The granular scopes, all of which together stand in for the classic one. */
  readonly granular: readonly string[];
};

const issueList = [
  'read:issue-details:jira',
  'read:field.default-value:jira',
  'read:field.option:jira',
  'read:field:jira',
  'read:group:jira',
];
const issue = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
];
const user = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];

/**
 * The operations that the app or its host uses. Source: Atlassian's OpenAPI document of Jira Cloud REST v3,
 * `x-atlassian-oauth2-scopes` of each operation; a test compares.
 */
export const jiraOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    classic: 'read:jira-work',
    granular: [
      'read:issue-details:jira',
      'read:audit-log:jira',
      'read:avatar:jira',
      'read:field-configuration:jira',
      'read:issue-meta:jira',
    ],
  },
  { method: 'POST', path: '/rest/api/3/search/jql', classic: 'read:jira-work', granular: issueList },
  { method: 'POST', path: '/rest/api/3/search/approximate-count', classic: 'read:jira-work', granular: issueList },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', classic: 'read:jira-work', granular: issue },
  { method: 'GET', path: '/rest/api/3/issue/{issueIdOrKey}', classic: 'read:jira-work', granular: issue },
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/comment',
    classic: 'read:jira-work',
    granular: [
      'read:comment:jira',
      'read:comment.property:jira',
      'read:group:jira',
      'read:project:jira',
      'read:project-role:jira',
      'read:user:jira',
      'read:avatar:jira',
    ],
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/worklog',
    classic: 'read:jira-work',
    granular: [
      'read:group:jira',
      'read:issue-worklog:jira',
      'read:issue-worklog.property:jira',
      'read:project-role:jira',
      'read:user:jira',
      'read:avatar:jira',
    ],
  },
  {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    classic: 'read:jira-work',
    granular: ['read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira'],
  },
  {
    method: 'GET',
    path: '/rest/api/3/field',
    classic: 'read:jira-work',
    granular: [
      'read:field:jira',
      'read:avatar:jira',
      'read:project-category:jira',
      'read:project:jira',
      'read:field-configuration:jira',
    ],
  },
  {
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    classic: 'read:jira-work',
    granular: ['read:field:jira', 'validate:jql:jira', 'read:jql:jira'],
  },
  { method: 'GET', path: '/rest/api/3/jql/autocompletedata', classic: 'read:jira-work', granular: ['read:field:jira'] },
  {
    method: 'GET',
    path: '/rest/api/3/jql/autocompletedata/suggestions',
    classic: 'read:jira-work',
    granular: ['read:issue-details:jira'],
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/search',
    classic: 'read:jira-work',
    granular: [
      'read:issue-type:jira',
      'read:project:jira',
      'read:project.property:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
      'read:issue-type-hierarchy:jira',
      'read:project-category:jira',
      'read:project-version:jira',
      'read:project.component:jira',
    ],
  },
  { method: 'GET', path: '/rest/api/3/myself', classic: 'read:jira-user', granular: user },
  { method: 'GET', path: '/rest/api/3/user', classic: 'read:jira-user', granular: user },
  { method: 'GET', path: '/rest/api/3/mypermissions', classic: 'read:jira-work', granular: ['read:permission:jira'] },
  { method: 'POST', path: '/rest/api/3/permissions/check', classic: null, granular: [] },
  { method: 'GET', path: '/rest/api/3/serverInfo', classic: null, granular: [] },
  {
    method: 'GET',
    path: '/rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey}',
    classic: null,
    granular: [],
  },
];
