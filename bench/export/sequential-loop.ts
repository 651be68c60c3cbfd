import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { Version3Client } from 'jira.js';
import type { HostPlace } from './processes';
import { fieldIds, jql } from './same-work';

/** Jira gives at most 100 issues a page where fields are asked for. */
const pageSize = 100;

/** What a script would do: one page of `search/jql` after the other with jira.js, and its rows into csv-stringify. */
export async function sequentialLoop({ url, email, token }: HostPlace, folder: string): Promise<() => Promise<number>> {
  const client = new Version3Client({ host: url, authentication: { basic: { email, apiToken: token } } });
  const fields = fieldIds.filter((id) => id !== 'issuekey');
  let rows = 0;

  async function* records() {
    yield fieldIds;
    for (let nextPageToken: string | undefined; ;) {
      const page = await client.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
        jql,
        fields,
        maxResults: pageSize,
        ...(nextPageToken !== undefined && { nextPageToken }),
      });
      for (const issue of page.issues ?? []) {
        rows += 1;
        const values = issue.fields as unknown as Readonly<Record<string, unknown>>;
        yield [issue.key, ...fields.map((id) => textOf(values[id]))];
      }
      nextPageToken = page.nextPageToken ?? undefined;
      if (nextPageToken === undefined) return;
    }
  }
  return async () => {
    await pipeline(Readable.from(records()), stringify(), createWriteStream(join(folder, 'sequential.csv')));
    return rows;
  };
}

/** Less than our engine makes of a value: the comparison is of reading, not of flattening. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('displayName' in value) return String(value.displayName);
  if ('name' in value) return String(value.name);
  return JSON.stringify(value);
}
