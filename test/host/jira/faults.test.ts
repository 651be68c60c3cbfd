import { describe, expect, test } from '@jest/globals';
import { createFaults, type FaultSettings } from '../../../host/jira';
import { askJira, testNow } from '../../support/jira-site';
import { smallJira } from '../../support/small-jira';

function jiraWith(settings: Partial<FaultSettings>, seed = 1, clock: () => number = () => testNow) {
  const slept: number[] = [];
  const faults = createFaults(settings, { seed, clock, sleep: async (ms) => void slept.push(ms) });
  return { ...askJira(smallJira(), { faults }), faults, slept };
}

describe('troubles on demand', () => {
  test('none unless asked for', async () => {
    const { get, slept } = jiraWith({});
    expect((await get('/rest/api/3/myself')).status).toBe(200);
    expect(slept).toEqual([]);
  });

  test('latency comes before every answer', async () => {
    const { get, slept } = jiraWith({ latencyMs: 250 });
    await get('/rest/api/3/myself');
    await get('/rest/api/3/field');
    expect(slept).toEqual([250, 250]);
  });

  test.each([
    [7, '7'],
    [null, null],
  ])('a rate limit with Retry-After %s', async (retryAfterSeconds, header) => {
    const { get } = jiraWith({ rateLimitRate: 1, retryAfterSeconds });
    const { status, headers, body } = await get('/rest/api/3/myself');
    expect([status, headers.get('Retry-After'), headers.get('RateLimit-Reason')]).toEqual([
      429,
      header,
      'jira-burst-based',
    ]);
    expect(body).toEqual({ errorMessages: ['Rate limit exceeded.'], errors: {} });
  });

  test('shares of requests fail, the same ones for the same seed', async () => {
    const statuses = async (seed: number): Promise<readonly number[]> => {
      const { get } = jiraWith({ rateLimitRate: 0.2, errorRate: 0.2 }, seed);
      const all: number[] = [];
      for (let request = 0; request < 200; request += 1) all.push((await get('/rest/api/3/serverInfo')).status);
      return all;
    };
    const [one, again, other] = [await statuses(1), await statuses(1), await statuses(2)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    for (const status of [429, 500]) {
      const share = one.filter((each) => each === status).length / one.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.3);
    }
  });

  test('a network that closes after two requests, and opens again', async () => {
    const { get, faults } = jiraWith({ networkDown: true, sparedRequests: 2 });
    expect((await get('/rest/api/3/myself')).status).toBe(200);
    expect((await get('/rest/api/3/myself')).status).toBe(200);
    await expect(get('/rest/api/3/myself')).rejects.toThrow('fetch failed');
    faults.set({ networkDown: false });
    expect((await get('/rest/api/3/myself')).status).toBe(200);
  });
});

test('a session that ends in mid-export is 401 until somebody signs in again', async () => {
  const { get, faults } = jiraWith({ sessionExpired: true, sparedRequests: 1 });
  expect((await get('/rest/api/3/myself')).status).toBe(200);
  expect((await get('/rest/api/3/myself')).status).toBe(401);
  faults.set({ sessionExpired: false });
  expect((await get('/rest/api/3/myself')).status).toBe(200);
});

test('a share of the answers is slow', async () => {
  const { get, slept } = jiraWith({ latencyMs: 100, slowRate: 0.5, slowMs: 3000 });
  for (let request = 0; request < 100; request += 1) await get('/rest/api/3/myself');
  const slow = slept.filter((ms) => ms === 3100).length;
  expect([slow > 30 && slow < 70, slept.filter((ms) => ms === 100).length]).toEqual([true, 100 - slow]);
});

describe('the limit by the second', () => {
  test('is of one endpoint, and the next second is free', async () => {
    let now = testNow;
    const { get } = jiraWith({ burstPerSecond: 2 }, 1, () => now);
    const statuses = async (path: string, count: number) => {
      const all: number[] = [];
      for (let request = 0; request < count; request += 1) all.push((await get(path)).status);
      return all;
    };
    expect(await statuses('/rest/api/3/myself', 3)).toEqual([200, 200, 429]);
    expect(await statuses('/rest/api/3/field', 1)).toEqual([200]);
    now += 1000;
    const { status } = await get('/rest/api/3/myself');
    expect(status).toBe(200);
  });

  test('says what it is and when to come again', async () => {
    const { get } = jiraWith({ burstPerSecond: 0 }, 1, () => testNow);
    const { headers } = await get('/rest/api/3/myself');
    expect([headers.get('Retry-After'), headers.get('RateLimit-Reason')]).toEqual(['1', 'jira-burst-based']);
  });
});

describe('the points of the hour', () => {
  const search = { jql: 'project = OBK', fields: ['id'] };

  test('are 1 a request and 1 an issue; when they are spent, everything is refused until the hour ends', async () => {
    let now = testNow + 15 * 60_000;
    const { post, get } = jiraWith({ pointsPerHour: 6 }, 1, () => now);
    const found = await post('/rest/api/3/search/jql', search); // 1 + 3 issues
    expect((found.body.issues as unknown[]).length).toBe(3);
    expect((await get('/rest/api/3/myself')).status).toBe(200); // 1
    expect((await get('/rest/api/3/myself')).status).toBe(200); // 1
    const { status, headers } = await get('/rest/api/3/myself');
    expect([status, headers.get('Retry-After'), headers.get('RateLimit-Reason')]).toEqual([
      429,
      '2700',
      'jira-quota-global-based',
    ]);
    now += 45 * 60_000;
    expect((await get('/rest/api/3/myself')).status).toBe(200);
  });

  test('can be filled again', async () => {
    const { get, faults } = jiraWith({ pointsPerHour: 0 });
    expect((await get('/rest/api/3/myself')).status).toBe(429);
    faults.set({ pointsPerHour: 1 });
    expect((await get('/rest/api/3/myself')).status).toBe(200);
  });
});

describe('what others do to issues meanwhile', () => {
  const fetchAll = { issueIdsOrKeys: ['1001', '1002', '1010'], fields: ['summary', 'updated', 'project'] };

  test('comes after so many requests, and stays', async () => {
    const { post } = jiraWith({
      edits: [
        { afterRequests: 1, issueId: '1001', kind: 'vanish' },
        { afterRequests: 2, issueId: '1002', kind: 'edit', fields: { summary: 'Now different' } },
        { afterRequests: 2, issueId: '1010', kind: 'move', key: 'WEB-77' },
        { afterRequests: 2, issueId: 'no-such-issue', kind: 'vanish' },
      ],
    });
    const keys = async () => {
      const { body } = await post('/rest/api/3/issue/bulkfetch', fetchAll);
      return (body.issues as { key: string; fields: Record<string, unknown> }[]).map(
        ({ key, fields }) => `${key} ${String(fields.summary)} ${String(fields.updated)}`,
      );
    };
    const [first, second, third, fourth] = [await keys(), await keys(), await keys(), await keys()];
    expect(first.map((one) => one.split(' ')[0])).toEqual(['OBK-1', 'OBK-2', 'OBK-10']);
    expect(second).toEqual(first.slice(1));
    expect(third).toEqual([
      'OBK-2 Now different 2026-11-23T12:00:00.000+0000',
      'WEB-77 Preview: 日本語の列名 2026-11-23T12:00:00.000+0000',
    ]);
    expect(fourth).toEqual(third);
  });

  test('can begin later, counted from then', async () => {
    const { get, post, faults } = jiraWith({});
    await get('/rest/api/3/myself');
    faults.set({ edits: [{ afterRequests: 1, issueId: '1001', kind: 'vanish' }] });
    const count = async () =>
      (await post('/rest/api/3/search/approximate-count', { jql: 'project = OBK' })).body.count as number;
    expect([await count(), await count()]).toEqual([3, 2]);
  });
});
