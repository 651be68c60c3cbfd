import { describe, expect, test } from '@jest/globals';
import { aSite, startForge } from '../../support/forge';
import { aManifest } from '../../support/platform';

// Jest loads CommonJS packages when it links the imports, before the seams are there; @forge/api keeps the fetch it finds.
const { default: api, asApp, route } = await import('@forge/api');

const scopes = ['read:jira-work'];
const site = aSite();

describe('fetch of a function', () => {
  test.each([
    { backend: [], url: 'https://evil.example.com/path' },
    { backend: ['https://good.example.com'], url: 'http://good.example.com/' },
    { backend: ['*.example.com'], url: 'https://example.com/' },
  ])('to $url is refused where the manifest allows $backend', async ({ backend, url }) => {
    const forge = startForge({ manifest: aManifest({ backend }) });
    const refusal = {
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      status: 403,
      message:
        `URL not included in the external fetch backend permissions: ${url}. ` +
        'Visit go.atlassian.com/forge-egress for more information.',
    };
    await expect(forge.as(site, () => fetch(url))).rejects.toMatchObject(refusal);
    await expect(forge.as(site, () => api.fetch(url))).rejects.toMatchObject(refusal);
    const host = new URL(url).host;
    expect(forge.log[0]?.message).toBe(`refused a fetch to ${host}, which the manifest does not list`);
  });

  test('to a listed address goes out, and the host itself is not held to the manifest', async () => {
    const data = 'data:text/plain,hello';
    const fetching = aSite('acme', { handle: async () => fetch(data) });
    const forge = startForge({ manifest: aManifest({ backend: ['*'], scopes }) });
    expect(await forge.as(site, async () => (await fetch(data)).text())).toBe('hello');
    const strict = startForge({ manifest: aManifest({ scopes }) });
    const response = await strict.as(fetching, () => asApp().requestJira(route`/rest/api/3/field`));
    expect(await response.text()).toBe('hello');
    expect(await (await fetch(data)).text()).toBe('hello');
  });

  test('goes out 100 times in each started minute of run time', async () => {
    let nowMs = 0;
    const forge = startForge({ manifest: aManifest({ backend: ['*'] }), now: () => nowMs });
    const sent = await forge.as(site, async () => {
      const sendAll = async () => {
        for (let requests = 0; ; requests += 1) {
          const refused = await fetch('data:text/plain,hello').catch((error: unknown) => error);
          if (refused instanceof Error) return [requests, refused.name];
        }
      };
      const first = await sendAll();
      nowMs += 60_000;
      return [first, await sendAll()];
    });
    expect(sent).toEqual([
      [100, 'TOO_MANY_REQUESTS'],
      [100, 'TOO_MANY_REQUESTS'],
    ]);
  });
});
