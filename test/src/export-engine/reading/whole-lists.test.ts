import { describe, expect, test } from '@jest/globals';
import { connectJira } from '../../../../src/export-engine/jira/connection';
import { readChangelogs } from '../../../../src/export-engine/reading/changelogs';
import { readWholeList } from '../../../../src/export-engine/reading/whole-lists';
import { json, scriptedJira, type JiraRequest, type Misbehaviour } from '../../../support/scripted-jira';
import { skippingClock } from '../../../support/skipping-clock';

function connected(script: (request: JiraRequest) => Misbehaviour) {
  const jira = scriptedJira({ issues: [], script });
  return {
    ask: connectJira({ requestJira: jira.requestJira, clock: skippingClock() }),
    asked: () => jira.requests.map(({ path }) => path),
  };
}

const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at), body: `Entry ${from + at}` }));

/** An issue whose field holds the first 20 of its comments. */
const issue = (total: number) => ({
  id: '10001',
  key: 'OBK-1',
  fields: { comment: { comments: entries(1, Math.min(20, total)), maxResults: 20, startAt: 0, total } },
});

/** Jira's page of a list of comments, by the request's `startAt` and `maxResults`. */
function pageOf(all: readonly unknown[]) {
  return ({ path }: JiraRequest) => {
    const query = new URL(path, 'https://jira.test').searchParams;
    const [startAt, maxResults] = [Number(query.get('startAt')), Number(query.get('maxResults'))];
    return json({ startAt, maxResults, total: all.length, comments: all.slice(startAt, startAt + maxResults) });
  };
}

describe('the comments of an issue', () => {
  test.each([0, 1, 20])('are those of its field where it has %i', async (total) => {
    const { ask, asked } = connected(pageOf([]));
    expect(await readWholeList(ask, issue(total), 'comment')).toEqual({ entries: entries(1, total), isWhole: true });
    expect(asked()).toEqual([]);
  });

  test('are read page by page where its field holds only some', async () => {
    const { ask, asked } = connected(pageOf(entries(1, 230)));
    expect(await readWholeList(ask, issue(230), 'comment')).toEqual({ entries: entries(1, 230), isWhole: true });
    expect(asked()).toEqual([
      '/rest/api/3/issue/10001/comment?startAt=0&maxResults=100&orderBy=created',
      '/rest/api/3/issue/10001/comment?startAt=100&maxResults=100&orderBy=created',
      '/rest/api/3/issue/10001/comment?startAt=200&maxResults=100&orderBy=created',
    ]);
  });

  test('end with an empty page, and one that comes twice is one', async () => {
    const pages = [entries(1, 100), entries(100, 30), []];
    const { ask, asked } = connected(({ nth }) => json({ total: 999, comments: pages[nth - 1] }));
    expect((await readWholeList(ask, issue(999), 'comment')).entries).toEqual(entries(1, 129));
    expect(asked()).toHaveLength(3);
  });

  test('of an issue that vanished are those that came with it, and the list says so', async () => {
    const { ask } = connected(() => json({}, { status: 404 }));
    expect(await readWholeList(ask, issue(25), 'comment')).toEqual({ entries: entries(1, 20), isWhole: false });
  });

  test.each<[string, Misbehaviour, string]>([
    ['an ended session', json({}, { status: 401 }), 'NO_PERMISSION'],
    ['an answer of another shape', json({ total: 25 }), 'JIRA_UNAVAILABLE'],
  ])('are an error with %s', async (_, answer, code) => {
    const { ask } = connected(() => answer);
    await expect(readWholeList(ask, issue(25), 'comment')).rejects.toMatchObject({ code });
  });
});

test('worklogs are read in the same way', async () => {
  const { ask, asked } = connected(() => json({ total: 3, worklogs: entries(1, 3) }));
  const short = { id: '7', key: 'OBK-7', fields: { worklog: { worklogs: entries(1, 2), total: 3 } } };
  expect((await readWholeList(ask, short, 'worklog')).entries).toEqual(entries(1, 3));
  expect(asked()).toEqual(['/rest/api/3/issue/7/worklog?startAt=0&maxResults=100']);
});

describe('changelogs', () => {
  test('of many issues come page by page, one issue’s in several', async () => {
    const pages = [
      {
        issueChangeLogs: [
          { issueId: '1', changeHistories: entries(1, 2) },
          { issueId: '2', changeHistories: entries(9, 1) },
        ],
        nextPageToken: 'more',
      },
      { issueChangeLogs: [{ issueId: '1', changeHistories: entries(3, 1) }] },
    ];
    const { ask, asked } = connected(({ nth }) => json(pages[nth - 1]));
    expect(await readChangelogs(ask, ['1', '2', '3'])).toEqual(
      new Map([
        ['1', entries(1, 3)],
        ['2', entries(9, 1)],
      ]),
    );
    expect(asked()).toHaveLength(2);
  });

  test('of no issue are not asked for', async () => {
    const { ask, asked } = connected(() => undefined);
    expect((await readChangelogs(ask, [])).size).toBe(0);
    expect(asked()).toEqual([]);
  });

  test.each([
    ['a token that comes back', { issueChangeLogs: [], nextPageToken: 'again' }],
    ['an answer of another shape', { values: [] }],
  ])('are an error with %s', async (_, body) => {
    const { ask } = connected(() => json(body));
    await expect(readChangelogs(ask, ['1'])).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  });
});
