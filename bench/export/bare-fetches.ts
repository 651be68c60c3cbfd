import { adaptiveGate } from '../../src/export-engine/reading/adaptive-gate';
import { systemClock } from '../../src/export-engine/clock';
import { partSizeOf } from '../../src/export-engine/parts/run';
import type { HostPlace } from './processes';
import { fieldIds, jql, requestOver } from './same-work';

type Page = { readonly issues: readonly { readonly id: string }[]; readonly nextPageToken?: string };

/** The limit: the requests of our engine, as many at once as it has, their bodies parsed and dropped. */
export async function bareFetches(host: HostPlace): Promise<() => Promise<number>> {
  const request = requestOver(host);
  const post = async (path: string, body: unknown): Promise<Page> => {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    const response = await request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return JSON.parse(await response.text()) as Page;
  };
  return async () => {
    const ids: string[] = [];
    for (let nextPageToken: string | undefined; ;) {
      const page = await post('/rest/api/3/search/jql', { jql, fields: ['id'], maxResults: 5_000, nextPageToken });
      ids.push(...page.issues.map(({ id }) => id));
      nextPageToken = page.nextPageToken;
      if (nextPageToken === undefined) break;
    }
    const size = partSizeOf(ids.length);
    const fields = [...new Set([...fieldIds.filter((id) => id !== 'issuekey'), 'updated'])];
    const gate = adaptiveGate({ clock: systemClock });
    const read = Array.from({ length: Math.ceil(ids.length / size) }, (_, part) =>
      gate.pass(
        gate.place(),
        'bulkfetch',
        async () => {
          const issueIdsOrKeys = ids.slice(part * size, (part + 1) * size);
          return (await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, fields })).issues.length;
        },
        () => ({ kind: 'fine' }),
      ),
    );
    return (await Promise.all(read)).reduce((sum, count) => sum + count, 0);
  };
}
