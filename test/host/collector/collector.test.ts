import { expect, describe, test } from '@jest/globals';
import { createCollector } from '../../../host/collector/collector';
import { memoryStore } from '../../../host/kvs/memory-store';
import { collectorPage } from '../../../host/pages/collector-page';
import type { TroubleSettings } from '../../../host/troubles';

const NOW = Date.parse('2026-11-23T09:00:00.000Z');

function aCollector(faults: Partial<TroubleSettings> = {}) {
  const refusals: string[] = [];
  const collector = createCollector({
    store: memoryStore(),
    clock: () => NOW,
    faults,
    onRefusal: (reason) => refusals.push(reason),
  });
  const post = (body: string, headers: Record<string, string> = {}) =>
    collector.handle(
      new Request('https://collector.example/', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
  return { collector, refusals, post };
}

const numbers = { kind: 'daily-numbers', sendId: 'a', exports: '1-4' };

describe('the collector', () => {
  test('keeps what arrives, newest first, and says nothing back', async () => {
    const { collector, post } = aCollector();
    const answer = await post(JSON.stringify(numbers));
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    await post(JSON.stringify({ kind: 'error-group', count: 2 }));
    expect(collector.arrivals()).toEqual([
      { number: 2, atMs: NOW, kind: 'error-group', body: { kind: 'error-group', count: 2 } },
      { number: 1, atMs: NOW, kind: 'daily-numbers', body: numbers },
    ]);
  });

  test.each<[string, string, Record<string, string>, number, string]>([
    [
      'an Authorization header',
      '{"kind":"x"}',
      { authorization: 'Basic eDp5' },
      400,
      'the header "authorization" tells who sends',
    ],
    ['a cookie', '{"kind":"x"}', { cookie: 'tenant=acme' }, 400, 'the header "cookie" tells who sends'],
    ['another type', '{"kind":"x"}', { 'content-type': 'text/plain' }, 415, 'it is not JSON'],
    ['JSON that is none', '{"kind"', {}, 400, 'it is not a JSON object with a "kind"'],
    ['no kind', '{"count":1}', {}, 400, 'it is not a JSON object with a "kind"'],
    ['a list', '[{"kind":"x"}]', {}, 400, 'it is not a JSON object with a "kind"'],
    ['more than a megabyte', `{"kind":"${'x'.repeat(1_000_000)}"}`, {}, 413, 'it is larger than 1000000 bytes'],
  ])('refuses %s, keeps nothing and logs the reason', async (_name, body, headers, status, reason) => {
    const { collector, refusals, post } = aCollector();
    expect((await post(body, headers)).status).toBe(status);
    expect(refusals).toEqual([`The collector refused a request: ${reason}.`]);
    expect(collector.arrivals()).toEqual([]);
  });

  test('limits and fails on demand', async () => {
    const { collector, post } = aCollector({ next: ['rate-limited', 'error'] });
    const limited = await post(JSON.stringify(numbers));
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await post(JSON.stringify(numbers))).status).toBe(500);
    expect(collector.arrivals()).toEqual([]);
    expect((await post(JSON.stringify(numbers))).status).toBe(204);
  });
});

describe('its page', () => {
  test('says that nothing arrived', () => {
    expect(collectorPage([])).toContain('Nothing arrived yet.');
  });

  test('has a table for each kind, field by field, and shows no markup of what arrived', () => {
    const page = collectorPage([
      {
        number: 2,
        atMs: NOW,
        kind: 'error-group',
        body: { kind: 'error-group', message: '<script>alert(1)</script>', count: 2 },
      },
      { number: 1, atMs: NOW, kind: 'daily-numbers', body: numbers },
    ]);
    expect(page).toContain('<th scope="col">Arrived</th><th scope="col">message</th><th scope="col">count</th>');
    expect(page).toContain('<td>a</td><td>1-4</td>');
    expect(page).toContain('<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>2</td>');
    expect(page).not.toContain('<script>alert');
  });
});
