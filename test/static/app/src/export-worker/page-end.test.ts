import { expect, test } from '@jest/globals';
import { AppError } from '../../../../../src/app-error';
import { plainSettings } from '../../../../../src/export-engine';
import type { FromWorker, ToWorker } from '../../../../../static/app/src/export-worker/messages';
import { pageEnd, type RunOptions } from '../../../../../static/app/src/export-worker/page-end';

/** The page's end alone; the test is the worker. */
function workerBy(answer: () => Promise<Response>) {
  const sent: ToWorker[] = [];
  let say: (message: FromWorker) => void = () => undefined;
  const port = {
    send: (message: ToWorker) => void sent.push(message),
    listen: (listener: typeof say) => void (say = listener),
  };
  const traces: unknown[] = [];
  const page = pageEnd(port, answer, (trace) => traces.push(trace));
  return { sent, traces, page, say: (message: FromWorker) => say(message) };
}

const options: RunOptions = {
  place: { cloudId: 'site', accountId: 'person', runId: 'run' },
  spec: { jql: '', columns: [], format: 'csv', settings: plainSettings, siteUrl: '' },
  signal: new AbortController().signal,
  onProgress: () => undefined,
};
const ask = { kind: 'ask', id: 7, path: '/rest/api/3/field', init: {} } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('an answer of Jira goes to the worker as bytes, whatever its status', async () => {
  const { sent, say } = workerBy(async () => new Response('{"a":1}', { status: 429, headers: { 'Retry-After': '3' } }));
  say(ask);
  await settled();
  const [answer] = sent;
  if (answer?.kind !== 'answer') throw new Error(answer?.kind);
  expect({ ...answer, body: Buffer.from(answer.body).toString() }).toMatchObject({
    id: 7,
    status: 429,
    body: '{"a":1}',
  });
  expect(new Headers(answer.headers.map(([name, value]): [string, string] => [name, value])).get('retry-after')).toBe(
    '3',
  );
});

test.each([
  ['of the door', new AppError('NO_PERMISSION', 'Sign in.'), { code: 'NO_PERMISSION', message: 'Sign in.' }],
  ['of the network', new TypeError('Failed to fetch'), null],
])('an error %s crosses the line', async (_whose, thrown, error) => {
  const { sent, say } = workerBy(() => Promise.reject(thrown));
  say(ask);
  await settled();
  expect(sent).toEqual([{ kind: 'noAnswer', id: 7, error }]);
});

test('a worker that dies ends the export, and what it says later starts nothing', async () => {
  const { page, say } = workerBy(async () => new Response());
  const ended = page.run(options);
  page.lost();
  expect(await ended).toMatchObject({ kind: 'failed', error: { code: 'UNEXPECTED' }, unfinished: null });
  say({ kind: 'failed', error: { code: 'NETWORK', message: 'late' }, unfinished: null, trace: null });
});

test('Cancel goes to the worker, and never to one whose export has ended', async () => {
  const { page, say, sent } = workerBy(async () => new Response());
  const first = new AbortController();
  const ended = page.run({ ...options, signal: first.signal });
  first.abort();
  expect(sent.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  say({ kind: 'failed', error: { code: 'CANCELLED', message: '' }, unfinished: null, trace: null });
  await ended;

  const second = new AbortController();
  const next = page.run({ ...options, signal: second.signal });
  say({ kind: 'failed', error: { code: 'NETWORK', message: '' }, unfinished: null, trace: null });
  await next;
  second.abort();
  expect(sent.map(({ kind }) => kind)).toEqual(['start', 'cancel', 'start']);
});

test('what nobody foresaw in the worker is heard of, and is no part of how the export ended', async () => {
  const { page, say, traces } = workerBy(async () => new Response());
  const ended = page.run(options);
  const trace = { name: 'TypeError', message: 'x is null', frames: ['export-worker-4f.js:1:2'] };
  say({ kind: 'failed', error: { code: 'UNEXPECTED', message: 'Reload.' }, unfinished: null, trace });
  expect(await ended).toEqual({ kind: 'failed', error: { code: 'UNEXPECTED', message: 'Reload.' }, unfinished: null });
  expect(traces).toEqual([trace]);
});
