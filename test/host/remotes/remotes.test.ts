import { aSite } from '../../support/forge';
import { aPlatform } from '../../support/platform';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { parseManifest } from '../../../host/manifest';
import { createTokenSigner } from '../../../host/remotes/invocation-token';
import { serveLocally } from '../../support/desk';

const { invokeRemote } = await import('@forge/api');

const signer = createTokenSigner();
const APP_ID = '11111111-1111-4111-8111-111111111111';
const noon = Date.parse('2026-03-01T12:00:00.000Z');

type Seen = {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
};

const manifest = parseManifest(
  JSON.stringify({
    app: { id: `ari:cloud:ecosystem::app/${APP_ID}` },
    modules: {
      'jira:globalPage': [{ key: 'page', title: 'Page', resource: 'ui', resolver: { function: 'resolver' } }],
      function: [{ key: 'resolver', handler: 'index.resolver' }],
    },
    resources: [{ key: 'ui', path: 'ui' }],
    remotes: [
      { key: 'backend', baseUrl: 'https://old.example.com/base/', operations: ['compute'] },
      { key: 'stores-only', baseUrl: 'https://old.example.com', operations: ['storage'] },
    ],
  }),
);

let seen: Seen[];
let server: Awaited<ReturnType<typeof serveLocally>>;
beforeEach(async () => {
  seen = [];
  server = await serveLocally(async (request) => {
    const { url, method, headers } = request;
    seen.push({ url, method, headers: Object.fromEntries(headers), body: await request.text() });
    return Response.json({ hello: 'app' }, { status: 201, headers: { 'x-own': 'header' } });
  });
});
afterEach(() => server.close());

/** Calls a remote from a function of the page. */
async function call(remote: string, options: Parameters<typeof invokeRemote>[1], network = server.url) {
  const { platform } = aPlatform(
    {
      run: async () => {
        const response = await invokeRemote(remote, options).catch((error: Error) => error);
        if (response instanceof Error) return { error: `${response.name}: ${response.message}` };
        return {
          status: response.status,
          body: (await response.json()) as unknown,
          own: response.headers.get('x-own'),
        };
      },
    },
    { manifest, signer, clock: () => noon, network: new Map([['https://old.example.com', network]]) },
  );
  return platform.invokeResolver({ site: aSite(), accountId: 'ada', moduleKey: 'page', functionKey: 'run' });
}

describe('a remote of the manifest', () => {
  test('gets the call below its baseUrl, and its answer comes back', async () => {
    const headers = { 'content-type': 'application/json', 'x-mine': '1' };
    const answer = await call('backend', { path: '/tasks?x=1', method: 'POST', headers, body: '{"a":1}' });
    expect(answer).toEqual({ status: 201, body: { hello: 'app' }, own: 'header' });
    expect(seen).toMatchObject([
      { url: `${server.url}/base/tasks?x=1`, method: 'POST', body: '{"a":1}', headers: { 'x-mine': '1' } },
    ]);
  });

  test('gets a token that says which installation calls, signed with the key that the host publishes', async () => {
    await call('backend', { path: '/', method: 'GET', headers: { authorization: 'Bearer mine' } });
    const [, token] = seen[0]!.headers['authorization']!.split(' ');
    const keys = createLocalJWKSet({ keys: [...(await signer.jwks()).keys] });
    const { payload, protectedHeader } = await jwtVerify(token!, keys, { currentDate: new Date(noon) });
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: 'openbook-host', typ: 'JWT' });
    expect(payload).toEqual({
      iss: 'forge/invocation-token',
      aud: `ari:cloud:ecosystem::app/${APP_ID}`,
      iat: noon / 1000,
      nbf: noon / 1000,
      exp: noon / 1000 + 60,
      jti: expect.any(String),
      principal: 'ada',
      app: {
        id: `ari:cloud:ecosystem::app/${APP_ID}`,
        version: '1.0.0',
        installationId: 'ari:cloud:ecosystem::installation/installation-acme',
        apiBaseUrl: 'https://api.atlassian.com/ex/jira/cloud-acme',
        environment: expect.objectContaining({ type: 'DEVELOPMENT' }),
        module: { type: 'jira:globalPage', key: 'page' },
      },
      context: { cloudId: 'cloud-acme', moduleKey: 'page' },
    });
  });

  test.each([
    ['that the manifest does not name', 'nobody', 'InvalidRemoteError'],
    ['that is not there for functions', 'stores-only', 'InvalidRemoteError'],
  ])('%s is refused', async (_name, remote, error) => {
    const answer = (await call(remote, { path: '/', method: 'GET' })) as { error: string };
    expect(answer.error).toMatch(new RegExp(`INVALID_REMOTE_ERR|${error}`));
    expect(seen).toEqual([]);
  });

  test('that nobody answers for is an error of the proxy', async () => {
    const answer = await call('backend', { path: '/', method: 'GET' }, 'http://localhost:1');
    expect(answer).toEqual({ error: expect.stringContaining('PROXY_ERR') });
  });
});
