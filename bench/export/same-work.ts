import { listFields, plainSettings, toColumns, type ExportSpec, type RequestJira } from '../../src/export-engine';
import type { HostPlace } from './processes';

/** The work that every contender does: the same issues in the same order, and the same 30 fields of each. */
export const jql = 'created >= -9000d ORDER BY key';

export const fieldIds = [
  ...['issuekey', 'summary', 'issuetype', 'project', 'status', 'priority', 'resolution', 'assignee', 'reporter'],
  ...['creator', 'labels', 'components', 'fixVersions', 'versions', 'created', 'updated', 'resolutiondate', 'duedate'],
  ...['description', 'environment', 'parent', 'issuelinks', 'votes', 'timetracking'],
  ...['customfield_10010', 'customfield_10012', 'customfield_10014', 'customfield_10016', 'customfield_10021'],
  'customfield_10024',
];

/** Over HTTP with Basic authentication, as tools ask Jira. */
export function requestOver({ url, email, token }: HostPlace): RequestJira<Response> {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return (path, init) => fetch(url + path, { ...init, headers: { ...init?.headers, authorization } });
}

export async function specOf(requestJira: RequestJira, siteUrl: string): Promise<ExportSpec> {
  const fields = new Map((await listFields(requestJira)).map((field) => [field.id, field]));
  const columns = toColumns(fieldIds.flatMap((id) => fields.get(id) ?? []));
  if (columns.length !== fieldIds.length)
    throw new Error(`The site has ${columns.length} of ${fieldIds.length} fields.`);
  return { jql, columns, format: 'csv', settings: plainSettings, siteUrl };
}
