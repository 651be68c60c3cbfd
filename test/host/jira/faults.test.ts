import { describe, expect, test } from '@jest/globals';
import { createFaults, type FaultSettings } from '../../../host/jira';
import { askJira } from '../../support/jira-site';
import { smallJira } from '../../support/small-jira';

function jiraWith(settings: Partial<FaultSettings>, seed = 1) {
  const slept: number[] = [];
  const faults = createFaults(settings, { seed, sleep: async (ms) => void slept.push(ms) });
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
