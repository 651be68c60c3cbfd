import { expect } from '@jest/globals';

/** An issue as Jira's REST API answers; only what the tests compare. */
export type RestIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: { readonly name: string };
    readonly issuetype: { readonly name: string };
    readonly assignee: { readonly displayName: string } | null;
    readonly reporter: { readonly displayName: string } | null;
    readonly priority: { readonly name: string } | null;
    readonly resolution: { readonly name: string } | null;
    readonly created: string;
    readonly updated: string;
    readonly duedate: string | null;
  };
};

/** Where a host answers, and the token that it made up at its start. */
export type RestAccess = { readonly url: string; readonly apiToken: string };

/** Every issue of a query as Jira itself answers for a user, in the query's order: page by page over plain REST. */
export async function issuesOverRest(host: RestAccess, email: string, jql: string): Promise<RestIssue[]> {
  const issues: RestIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const response = await fetch(`${host.url}/rest/api/3/search/jql`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${email}:${host.apiToken}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ jql, fields: ['*all'], maxResults: 100, nextPageToken }),
    });
    if (!response.ok) throw new Error(`search/jql answered ${response.status}: ${await response.text()}`);
    const page = (await response.json()) as { issues: RestIssue[]; nextPageToken?: string };
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return issues;
}

/** Holds a file's rows with the default columns against Jira's own answer, without any code of the exporter. */
export function expectSameIssues(rows: readonly Record<string, string>[], issues: readonly RestIssue[]): void {
  expect(rows.map(({ Created, Updated, ...row }) => [row, Date.parse(Created!), Date.parse(Updated!)])).toEqual(
    issues.map((issue) => [expectedRow(issue), Date.parse(issue.fields.created), Date.parse(issue.fields.updated)]),
  );
}

function expectedRow({ key, fields }: RestIssue): Record<string, string> {
  return {
    Key: key,
    // The formula guard puts an apostrophe before what a spreadsheet would run.
    Summary: /^[=+\-@\t\r\n＝＋－＠]/.test(fields.summary) ? `'${fields.summary}` : fields.summary,
    'Issue Type': fields.issuetype.name,
    Status: fields.status.name,
    Priority: fields.priority?.name ?? '',
    Resolution: fields.resolution?.name ?? '',
    Assignee: fields.assignee?.displayName ?? '',
    Reporter: fields.reporter?.displayName ?? '',
    'Due date': fields.duedate ?? '',
  };
}
