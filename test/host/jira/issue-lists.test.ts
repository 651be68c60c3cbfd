import { describe, expect, test } from '@jest/globals';
import { seedDataset, type Caller } from '../../../host/jira';
import { askJira } from '../../support/jira-site';
import { anIssue, bo, smallJira } from '../../support/small-jira';

const { site, get, post } = askJira(seedDataset({ issues: 800 }));
const [, , viewer] = site.users.map(({ accountId }): Caller => ({ kind: 'user', accountId }));
const allIds = Array.from({ length: 800 }, (_none, place) => String(10001 + place));

type Entry = { readonly id: string; readonly created: string; readonly timeSpentSeconds?: number };
type Page = { readonly total: number; readonly maxResults: number; readonly startAt: number };
type Fetched = {
  readonly id: string;
  readonly fields: {
    readonly comment: Page & { readonly comments: readonly Entry[] };
    readonly worklog: Page & { readonly worklogs: readonly Entry[] };
    readonly timespent: number | null;
    readonly status: { readonly name: string };
  };
};

/** In hundreds, as fields of many values are fetched. */
async function fetchAll(fields: readonly string[]): Promise<readonly Fetched[]> {
  const issues: Fetched[] = [];
  for (let at = 0; at < allIds.length; at += 100) {
    const { body } = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: allIds.slice(at, at + 100), fields });
    issues.push(...(body.issues as Fetched[]));
  }
  return issues;
}

async function pageOf(id: string, list: 'comment' | 'worklog', query = '') {
  const { body } = await get(`/rest/api/3/issue/${id}/${list}${query}`);
  return body as unknown as Page & { readonly comments?: readonly Entry[]; readonly worklogs?: readonly Entry[] };
}

describe('comments and worklogs', () => {
  test("an issue's own field has 20 at most and says how many there are; the endpoint has all", async () => {
    const issues = await fetchAll(['comment', 'worklog']);
    const [long] = issues.filter(({ fields }) => fields.comment.total > 20);
    const { comment } = long!.fields;
    expect([comment.comments.length, comment.maxResults, comment.startAt]).toEqual([20, 20, 0]);
    const all = await pageOf(long!.id, 'comment');
    expect([all.comments!.length, all.total]).toEqual([comment.total, comment.total]);
    expect(all.comments!.slice(0, 20)).toEqual(comment.comments);
    expect(new Set(all.comments!.map(({ id }) => id)).size).toBe(comment.total);

    const [worked] = issues.filter(({ fields }) => fields.worklog.total > 20);
    const { worklog } = worked!.fields;
    expect([worklog.worklogs.length, worklog.maxResults]).toEqual([20, 20]);
    expect((await pageOf(worked!.id, 'worklog')).worklogs).toHaveLength(worklog.total);
  });

  test('the worklogs of an issue add up to its time spent', async () => {
    const issues = await fetchAll(['worklog', 'timespent']);
    const worked = issues.filter(({ fields }) => fields.timespent !== null);
    expect(worked.length).toBeGreaterThan(20);
    for (const { id, fields } of worked) {
      const { worklogs } = await pageOf(id, 'worklog');
      expect(worklogs!.reduce((sum, { timeSpentSeconds }) => sum + timeSpentSeconds!, 0)).toBe(fields.timespent);
    }
  });

  test('come page by page, oldest first or newest first', async () => {
    const comments = ['a', 'b', 'c'].map((id, at) => ({ id, created: `2026-11-0${at + 1}T00:00:00.000+0000` }));
    const small = askJira(smallJira({ issues: [anIssue('OBK-1', { comment: { comments } })] }));
    const idsOf = async (query: string) => {
      const { body } = await small.get(`/rest/api/3/issue/OBK-1/comment${query}`);
      return [(body.comments as Entry[]).map(({ id }) => id).join(''), body.startAt, body.maxResults, body.total];
    };
    expect(await idsOf('')).toEqual(['abc', 0, 100, 3]);
    expect(await idsOf('?startAt=1&maxResults=1')).toEqual(['b', 1, 1, 3]);
    expect(await idsOf('?orderBy=-created')).toEqual(['cba', 0, 100, 3]);
    expect((await small.get('/rest/api/3/issue/OBK-1/comment?orderBy=author')).status).toBe(400);
  });

  test.each(['comment', 'worklog'])('%s of an issue that one may not see are those of no issue', async (list) => {
    const small = askJira(smallJira());
    const asBo: Caller = { kind: 'user', accountId: bo.accountId };
    const hidden = await small.get(`/rest/api/3/issue/OBK-1/${list}`, asBo);
    const absent = await small.get(`/rest/api/3/issue/NOPE-1/${list}`, asBo);
    expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
    expect((await small.get(`/rest/api/3/issue/WEB-1/${list}`, asBo)).status).toBe(200);
  });
});

describe('changelog/bulkfetch', () => {
  type Item = { readonly fieldId: string; readonly toString: unknown };
  type History = { readonly id: string; readonly created: string; readonly items: readonly Item[] };
  type Changelogs = {
    readonly issueChangeLogs: readonly { readonly issueId: string; readonly changeHistories: readonly History[] }[];
    readonly nextPageToken?: string;
  };
  const fetchPage = async (body: object, caller?: Caller) =>
    (await post('/rest/api/3/changelog/bulkfetch', body, caller)).body as Changelogs;

  async function historiesOf(pages: readonly Changelogs[]): Promise<ReadonlyMap<string, readonly History[]>> {
    const byIssue = new Map<string, readonly History[]>();
    for (const { issueId, changeHistories } of pages.flatMap(({ issueChangeLogs }) => issueChangeLogs)) {
      byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), ...changeHistories]);
    }
    return byIssue;
  }

  test('page by page gives the same as at once, each change once, an issue in several pages', async () => {
    const atOnce = await fetchPage({ issueIdsOrKeys: allIds, maxResults: 10_000 });
    expect(atOnce.nextPageToken).toBeUndefined();
    const pages: Changelogs[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await fetchPage({
        issueIdsOrKeys: allIds,
        maxResults: 150,
        ...(nextPageToken && { nextPageToken }),
      });
      pages.push(page);
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    expect(pages.length).toBeGreaterThan(3);
    expect(await historiesOf(pages)).toEqual(await historiesOf([atOnce]));
    const ids = [...(await historiesOf(pages)).values()].flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ends with the status that the issue has, and some have more than 40', async () => {
    const histories = await historiesOf([await fetchPage({ issueIdsOrKeys: allIds, maxResults: 10_000 })]);
    for (const { id, fields } of await fetchAll(['status'])) {
      const moves = (histories.get(id) ?? [])
        .flatMap(({ items }) => items)
        .filter(({ fieldId }) => fieldId === 'status');
      if (moves.length > 0) expect(moves.at(-1)!.toString).toBe(fields.status.name);
    }
    expect(Math.max(...[...histories.values()].map(({ length }) => length))).toBeGreaterThan(40);
  });

  test('of named fields only, and of visible issues only', async () => {
    const named = await historiesOf([await fetchPage({ issueIdsOrKeys: allIds, fieldIds: ['resolution'] })]);
    expect(named.size).toBeGreaterThan(50);
    const without = [...named.values()]
      .flat()
      .filter(({ items }) => !items.some((item) => item.fieldId === 'resolution'));
    expect(without).toEqual([]);

    const seen = await fetchPage({ issueIdsOrKeys: [...allIds, 'NOPE-1'], maxResults: 10_000 }, viewer);
    const { body } = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: allIds, fields: ['summary'] }, viewer);
    const visible = new Set((body.issues as { id: string }[]).map(({ id }) => id));
    expect(seen.issueChangeLogs.filter(({ issueId }) => !visible.has(issueId))).toEqual([]);
    expect(seen.issueChangeLogs.length).toBeGreaterThan(0);
  });

  test.each([
    [{ issueIdsOrKeys: Array.from({ length: 1001 }, (_none, at) => String(at)) }, 'exceeds the limit of 1000'],
    [{ issueIdsOrKeys: ['1'], fieldIds: Array<string>(11).fill('status') }, 'exceeds the limit of 10'],
    [{ issueIdsOrKeys: ['1'], maxResults: 10_001 }, 'between 1 and 10000'],
    [{ issueIdsOrKeys: ['1'], nextPageToken: 'made-up' }, 'invalid or expired'],
  ])('what is refused: %#', async (body, message) => {
    const answer = await post('/rest/api/3/changelog/bulkfetch', body);
    expect([answer.status, (answer.body.errorMessages as string[])[0]]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });
});

describe('suggestions for JQL', () => {
  const small = askJira(smallJira());
  const suggest = async (query: string, caller?: Caller) => {
    const { body } = await small.get(`/rest/api/3/jql/autocompletedata/suggestions?${query}`, caller);
    return (body.results as { value: string; displayName: string }[]).map(({ value, displayName }) => [
      value,
      displayName,
    ]);
  };

  test.each([
    [
      'fieldName=status',
      [
        ['Done', 'Done'],
        ['In Progress', 'In Progress'],
        ['To Do', 'To Do'],
      ],
    ],
    [
      'fieldName=status&fieldValue=do',
      [
        ['Done', '<b>Do</b>ne'],
        ['To Do', 'To <b>Do</b>'],
      ],
    ],
    ['fieldName=assignee&fieldValue=berg', [['ada', 'Ada <b>Berg</b>']]],
    [
      'fieldName=labels',
      [
        ['csv', 'csv'],
        ['Größe', 'Größe'],
      ],
    ],
    ['fieldName=sprint&fieldValue=8', [['Sprint 8', 'Sprint <b>8</b>']]],
    ['fieldName=summary&fieldValue=a', []],
    ['fieldName=nothing', []],
  ])('%s', async (query, results) => {
    expect(await suggest(query)).toEqual(results);
  });

  test('come from visible issues only', async () => {
    expect(await suggest('fieldName=status', { kind: 'user', accountId: bo.accountId })).toEqual([['To Do', 'To Do']]);
  });

  test('the reference names a field by its number where two have its name', async () => {
    const { body } = await small.get('/rest/api/3/jql/autocompletedata');
    const values = (body.visibleFieldNames as { value: string }[]).map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['status', 'fixVersion', '"Story Points"', 'cf[10005]', 'cf[10006]']),
    );
    expect(new Set(values).size).toBe(values.length);
    expect(body.jqlReservedWords).toContain('and');
  });
});
