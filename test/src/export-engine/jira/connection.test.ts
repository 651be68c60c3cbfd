import { describe, expect, test } from '@jest/globals';
import { AppError, type ErrorCode } from '../../../../src/app-error';
import { systemClock } from '../../../../src/export-engine/clock';
import { connectJira } from '../../../../src/export-engine/jira/connection';
import { json, scriptedJira, type Misbehaviour } from '../../../support/scripted-jira';
import { skippingClock } from '../../../support/skipping-clock';

const html = () => new Response('<!doctype html><title>Maintenance</title>', { status: 200 });
const busy = (retryAfter?: string) =>
  json({}, { status: 429, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });

/** Asks once over a Jira that answers as scripted, one after the other, and then rightly. */
async function ask(...script: (() => Misbehaviour)[]) {
  const clock = skippingClock(Date.UTC(2026, 0, 31, 9));
  const jira = scriptedJira({ issues: [], script: ({ nth }) => script[nth - 1]?.() ?? json({ fine: true }) });
  const connection = connectJira({ requestJira: jira.requestJira, clock, random: () => 0.5 });
  const outcome = await connection('/rest/api/3/field').then(
    (reply) => (reply.kind === 'json' ? 'fine' : `refused: ${reply.reasons.join(' ')}`),
    (error: unknown) => error,
  );
  return { outcome, requests: jira.requests.length, sleeps: clock.sleeps };
}

describe('what passes is asked again', () => {
  test.each<[string, (() => Misbehaviour)[], number[]]>([
    ['429 with seconds', [() => busy('7')], [7_500]],
    ['429 with a date', [() => busy('Sat, 31 Jan 2026 09:00:30 GMT')], [30_500]],
    ['429 with a date that is past', [() => busy('Sat, 31 Jan 2026 08:00:00 GMT')], [500]],
    ['429 without Retry-After', [() => busy()], [500]],
    ['429 with a Retry-After that says nothing', [() => busy('soon')], [500]],
    [
      '500, 502, 503, 504: twice as long each time',
      [500, 502, 503, 504].map((status) => () => json({}, { status })),
      [500, 1_000, 2_000, 4_000],
    ],
    ['503 with Retry-After', [() => json({}, { status: 503, headers: { 'Retry-After': '3' } })], [3_500]],
    ['no answer at all', [() => 'no answer'], [500]],
    ['an answer that breaks off', [() => new Response('{"fields": [{"id"')], [500]],
    ['an HTML page of a failing gateway', [() => new Response('<html>', { status: 502 })], [500]],
  ])('%s', async (_, script, sleeps) => {
    expect(await ask(...script)).toEqual({ outcome: 'fine', requests: script.length + 1, sleeps });
  });
});

describe('what does not pass becomes an error that says what to do', () => {
  const always = (misbehaviour: () => Misbehaviour) => Array.from({ length: 12 }, () => misbehaviour);
  test.each<[string, (() => Misbehaviour)[], string, RegExp, number]>([
    ['401', [() => json({}, { status: 401 })], 'NO_PERMISSION', /Sign in to Jira again/, 1],
    ['401 as a page', [() => new Response('<html>', { status: 401 })], 'NO_PERMISSION', /Sign in to Jira again/, 1],
    [
      '403',
      [() => json({ errorMessages: ['No.'] }, { status: 403 })],
      'NO_PERMISSION',
      /Ask a Jira admin.*Jira says: No\./,
      1,
    ],
    ['429 for ever', always(() => busy()), 'RATE_LIMITED', /slow down, and waiting did not help\. Wait a minute/, 10],
    [
      '429 for ever, each with a wait that is short enough to try',
      always(() => busy('90')),
      'RATE_LIMITED',
      /waiting did not help\. Try again in 2 minutes\.$/,
      // The fourth wait would make it more than five minutes.
      4,
    ],
    [
      '429 until the next hour, for which nobody waited',
      [() => busy('1800')],
      'RATE_LIMITED',
      /^Jira asks for a longer pause than an export should wait\. Try again in 30 minutes\.$/,
      1,
    ],
    [
      '429 until the next hour, after a short one',
      [() => busy('5'), () => busy('1800')],
      'RATE_LIMITED',
      /longer pause.*in 30 minutes\.$/,
      2,
    ],
    ['500 for ever', always(() => json({}, { status: 500 })), 'JIRA_UNAVAILABLE', /HTTP 500.*Wait a few minutes/, 5],
    [
      '503 until the next hour',
      [() => json({}, { status: 503, headers: { 'Retry-After': '1800' } })],
      'JIRA_UNAVAILABLE',
      /HTTP 503\)\. Try again in 30 minutes\.$/,
      1,
    ],
    ['no answer for ever', always(() => 'no answer'), 'NETWORK', /Check your network connection/, 5],
    ['a redirect', [() => new Response(null, { status: 302 })], 'JIRA_UNAVAILABLE', /not Jira’s API/, 1],
    ['HTML', [html], 'JIRA_UNAVAILABLE', /not Jira’s API.*address/, 1],
    ['text that is no JSON', always(() => new Response('OK')), 'JIRA_UNAVAILABLE', /not Jira’s API/, 5],
    [
      '404',
      [() => json({ errorMessages: ['Nothing.'] }, { status: 404 })],
      'NOT_FOUND',
      /^Jira refused the request \(HTTP 404\)\. Asking again will not help.* Jira says: Nothing\.$/,
      1,
    ],
    ['410 without a word', [() => new Response('', { status: 410 })], 'JIRA_UNAVAILABLE', /refused .*HTTP 410/, 1],
    ['501', [() => json({}, { status: 501 })], 'JIRA_UNAVAILABLE', /refused the request \(HTTP 501\)/, 1],
    ['520', always(() => json({}, { status: 520 })), 'JIRA_UNAVAILABLE', /at the moment \(HTTP 520\)/, 5],
  ])('%s', async (_, script, code, message, requests) => {
    const result = await ask(...script);
    expect(result.requests).toBe(requests);
    expect(result.outcome).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

test('a request that Jira takes for wrong is not asked again; its reasons are the caller’s', async () => {
  const body = { errorMessages: ['The value is wrong.'], errors: { jql: 'It is empty.' } };
  expect(await ask(() => json(body, { status: 400 }))).toEqual({
    outcome: 'refused: The value is wrong. It is empty.',
    requests: 1,
    sleeps: [],
  });
});

describe('an AppError of the caller’s own requestJira is passed on as it is', () => {
  test.each<[ErrorCode, number]>([
    ['NO_PERMISSION', 1],
    ['NETWORK', 5],
  ])('%s, after %i tries', async (code, tries) => {
    const own = new AppError(code, 'The caller knows why.');
    let asked = 0;
    const requestJira = () => {
      asked += 1;
      return Promise.reject(own);
    };
    await expect(connectJira({ requestJira, clock: skippingClock() })('/rest/api/3/field')).rejects.toBe(own);
    expect(asked).toBe(tries);
  });
});

describe('Cancel', () => {
  test('does not wait for an answer that never comes', async () => {
    const cancel = new AbortController();
    const connection = connectJira({
      requestJira: () => new Promise(() => undefined),
      clock: skippingClock(),
      signal: cancel.signal,
    });
    const asked = connection('/rest/api/3/field');
    cancel.abort();
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('ends a wait between tries', async () => {
    const cancel = new AbortController();
    const jira = scriptedJira({ issues: [], script: () => busy('60') });

    const asked = connectJira({ requestJira: jira.requestJira, clock: systemClock, signal: cancel.signal })(
      '/rest/api/3/field',
    );
    setTimeout(() => cancel.abort(), 20);
    await expect(asked).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(jira.requests).toHaveLength(1);
  });

  test('before the start asks nothing', async () => {
    const jira = scriptedJira({ issues: [] });
    const connection = connectJira({
      requestJira: jira.requestJira,
      clock: skippingClock(),
      signal: AbortSignal.abort(),
    });
    await expect(connection('/rest/api/3/field')).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(jira.requests).toHaveLength(0);
  });
});
