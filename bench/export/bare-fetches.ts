import { adaptiveGate } from '../../src/export-engine/reading/adaptive-gate';
import { systemClock } from '../../src/export-engine/clock';
import { largestPart, partSizeOf } from '../../src/export-engine/parts/run';
import type { HostPlace } from './processes';
import { fieldIds, jql, requestOver } from './same-work';

type Page = { readonly issues: readonly { readonly id: string }[]; readonly nextPageToken?: string };

/**
 * The limit: the requests of our engine in its own schedule (pages of ids first, issues as soon as their ids are there,
 * as many at once), their bodies parsed and dropped. It keeps nothing, makes no row and writes no file.
 */
export async function bareFetches(host: HostPlace): Promise<() => Promise<number>> {
  const request = requestOver(host);
  const post = async (path: string, body: unknown): Promise<Page> => {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    const response = await request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return JSON.parse(await response.text()) as Page;
  };
  return async () => {
    const gate = adaptiveGate({ clock: systemClock });
    const pass = (place: number, path: string, body: unknown) =>
      gate.pass(
        place,
        path,
        () => post(path, body),
        () => ({ kind: 'fine' }),
      );
    const fields = [...new Set([...fieldIds.filter((id) => id !== 'issuekey'), 'updated'])];
    const readIssues = async (ids: readonly string[]): Promise<number> => {
      const body = { issueIdsOrKeys: ids, fields };
      return (await pass(gate.place(), '/rest/api/3/issue/bulkfetch', body)).issues.length;
    };

    const ids: string[] = [];
    const reading: Promise<number>[] = [];
    let size = largestPart;
    for (let nextPageToken: string | undefined; ;) {
      const isFirst = ids.length === 0;
      const page = await pass(0, '/rest/api/3/search/jql', { jql, fields: ['id'], maxResults: 5_000, nextPageToken });
      ids.push(...page.issues.map(({ id }) => id));
      nextPageToken = page.nextPageToken;
      const isLast = nextPageToken === undefined;
      if (isFirst && isLast) size = partSizeOf(ids.length);
      for (let from = reading.length * size; from + (isLast ? 1 : size) <= ids.length; from += size) {
        reading.push(readIssues(ids.slice(from, from + size)));
      }
      if (isLast) break;
    }
    return (await Promise.all(reading)).reduce((sum, count) => sum + count, 0);
  };
}
