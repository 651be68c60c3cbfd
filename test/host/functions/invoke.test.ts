import { describe, expect, test } from '@jest/globals';
import { aSite } from '../../support/forge';
import { aPlatform } from '../../support/platform';

const site = aSite();
const call = { site, accountId: 'user-1', moduleKey: 'page', functionKey: 'run' };

describe('a resolver function', () => {
  test('gets the payload and who calls from where, as the platform tells it', async () => {
    const { platform } = aPlatform({ run: (request) => request }, { newId: () => 'an-id' });
    expect(await platform.invokeResolver({ ...call, payload: { rows: 2 } })).toEqual({
      payload: { rows: 2 },
      context: {
        accountId: 'user-1',
        cloudId: 'cloud-acme',
        siteUrl: 'https://acme.example.com',
        moduleKey: 'page',
        localId: 'an-id',
        environmentId: '00000000-0000-0000-0000-000000000001',
        environmentType: 'DEVELOPMENT',
        extension: { type: 'jira:globalPage' },
        installContext: 'ari:cloud:jira::site/cloud-acme',
        installation: { ari: { installationId: 'installation-acme' }, contexts: [{ cloudId: 'cloud-acme' }] },
      },
    });
  });

  const instant = '2026-01-02T03:04:05.000Z';
  test.each([
    { name: 'a date becomes text', result: { at: new Date(instant) }, arrives: { at: instant } },
    { name: 'undefined is lost', result: { gone: undefined, kept: null }, arrives: { kept: null } },
    { name: 'a map is emptied', result: { map: new Map([['a', 1]]) }, arrives: { map: {} } },
    { name: 'a text stays', result: 'text', arrives: 'text' },
    { name: 'nothing stays nothing', result: undefined, arrives: undefined },
  ])('answers through JSON: $name', async ({ result, arrives }) => {
    const { platform } = aPlatform({ run: () => result });
    expect(await platform.invokeResolver(call)).toEqual(arrives);
  });

  test('takes a request of 500 KB and no more, and answers with 5 MB and no more', async () => {
    const { platform } = aPlatform({
      run: ({ payload }: { payload: { answer?: number } }) => 'x'.repeat(payload.answer ?? 0),
    });
    const overhead = JSON.stringify({ functionKey: 'run', payload: { text: '' } }).length;
    const ask = (payload: object) => platform.invokeResolver({ ...call, payload });
    expect(await ask({ text: 'x'.repeat(500_000 - overhead) })).toBe('');
    await expect(ask({ text: 'x'.repeat(500_001 - overhead) })).rejects.toThrow(
      'There was an error invoking the function - the request is larger than 500 KB',
    );
    expect(await ask({ answer: 5_000_000 - 2 })).toHaveLength(5_000_000 - 2);
    await expect(ask({ answer: 5_000_000 - 1 })).rejects.toThrow('the response is larger than 5000 KB');
  });

  test('that throws is an error for the page; the log names the kind and no content', async () => {
    const { platform, log } = aPlatform({
      run: ({ payload }: { payload: { secret: string } }) => {
        throw new TypeError(`cannot read ${payload.secret}`);
      },
    });
    const asked = platform.invokeResolver({ ...call, payload: { secret: 'hunter2' } });
    await expect(asked).rejects.toMatchObject({
      name: 'InvocationError',
      message: 'There was an error invoking the function - cannot read hunter2',
    });
    expect(log.map(({ from, level, functionKey, message }) => [from, level, functionKey, message])).toEqual([
      ['host', 'warn', 'resolver', 'failed (TypeError)'],
    ]);
  });

  test('that is too slow is stopped', async () => {
    const { platform } = aPlatform({ run: () => new Promise(() => {}) }, { timeoutMs: 20 });
    await expect(platform.invokeResolver(call)).rejects.toThrow('it took longer than 0.02 s');
  });

  test.each([
    { change: { functionKey: 'other' }, says: "Resolver has no definition for 'other'." },
    { change: { moduleKey: 'nowhere' }, says: 'the page "nowhere" has no resolver' },
  ])('that is not there is an error: $says', async ({ change, says }) => {
    const { platform } = aPlatform({ run: () => 'ok' });
    await expect(platform.invokeResolver({ ...call, ...change })).rejects.toThrow(says);
  });
});

test('a handler that the bundle does not export stops the platform at once', () => {
  expect(() => aPlatform({}, { handlers: { resolver: () => 1 } })).toThrow(
    'manifest.yml, function lifecycle: the bundle has no function for the handler "index.lifecycle".',
  );
});

describe('what a function prints', () => {
  test('goes to the log of the host with its level', async () => {
    const { platform, log } = aPlatform({
      run: async () => {
        console.log('rows', { n: 1 });
        await Promise.resolve();
        console.warn('slow');
      },
    });
    await platform.invokeResolver(call);
    expect(log.map(({ from, level, message }) => [from, level, message])).toEqual([
      ['app', 'info', 'rows { n: 1 }'],
      ['app', 'warn', 'slow'],
    ]);
  });

  test.each([
    { name: '100 lines', lines: 103, text: 'x', kept: 100 },
    { name: '200 KB', lines: 3, text: 'x'.repeat(100_000), kept: 2 },
  ])('is cut at $name, and the log says so once', async ({ lines, text, kept }) => {
    const { platform, log } = aPlatform({
      run: () => {
        for (let line = 0; line < lines; line += 1) console.log(text);
      },
    });
    await platform.invokeResolver(call);
    expect(log.filter(({ from }) => from === 'app')).toHaveLength(kept);
    expect(log.filter(({ from }) => from === 'host').map(({ message }) => message)).toEqual([
      'printed more than the platform keeps; the rest is dropped',
    ]);
  });
});
