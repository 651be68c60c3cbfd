/** What a failure of Jira's stand-in becomes: trouble of the network is the caller's to see, a bug is the log's. */
import { describe, expect, test } from '@jest/globals';
import { NetworkDownError } from '../../../host/jira';
import { answerFetchProduct } from '../../../host/servers/bridge-calls';
import { answerRest } from '../../../host/servers/jira-rest';
import { listenLocally } from '../../../host/servers/local-server';
import { AppError } from '../../../src/app-error';
import { aManifest } from '../../support/platform';
import { aTenant } from '../../support/tenant';

const bug = new RangeError('Invalid time value');
const failing = (error: Error) => aTenant({ jira: { handle: () => Promise.reject(error) } });

describe('requestJira of the page', () => {
  const manifest = aManifest({ scopes: ['read:jira-work'] });
  const ask = (error: Error) => {
    const tenant = failing(error);
    const [user] = tenant.users;
    const [module] = manifest.pages;
    if (!user || !module) throw new Error('The site has no user, or the app no page.');
    return answerFetchProduct(
      { manifest, bridgeHeaders: 'few' },
      { tenant, user, module },
      { product: 'jira', restPath: '/rest/api/3/field', fetchRequestInit: {} },
    );
  };

  test.each([
    ['the simulated network', new NetworkDownError()],
    ['a real site that cannot be reached', new AppError('NETWORK', 'https://team.atlassian.net does not answer.')],
  ])('fails as fetch does: %s', async (_, error) => {
    expect(await ask(error)).toEqual({ ok: false, message: 'Failed to fetch' });
  });

  test.each([bug, new AppError('UNEXPECTED', 'Something else.')])('is not blamed for a bug: %s', async (error) => {
    await expect(ask(error)).rejects.toBe(error);
  });
});

describe('the REST API for tools', () => {
  const authorization = `Basic ${Buffer.from('ada@example.com:token').toString('base64')}`;

  /** Status, body and log of a request to a site whose Jira fails so. */
  async function ask(error: Error) {
    const log: unknown[] = [];
    const server = await listenLocally({ port: 0, allowedHost: () => true, onError: (caught) => log.push(caught) });
    server.serve(async (request) => {
      const answer = await answerRest({ tenants: [failing(error)], apiToken: 'token' }, request);
      return answer ?? new Response(null, { status: 404 });
    });
    try {
      const url = `http://127.0.0.1:${server.port}/rest/api/3/field`;
      const response = await fetch(url, { headers: { authorization } });
      return [response.status, await response.text(), log];
    } finally {
      await server.close();
    }
  }

  test('a simulated network says that it is simulated', async () => {
    const body = '{"errorMessages":["The host simulates that the network is down."],"errors":{}}';
    expect(await ask(new NetworkDownError())).toEqual([503, body, []]);
  });

  test('a bug is a logged 500', async () => {
    expect(await ask(bug)).toEqual([500, 'The host failed; its log says why.', [bug]]);
  });
});
