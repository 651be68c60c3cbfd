import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startHost } from '../../host/start-host';
import { buildFixtureApp } from '../support/fixture-app/build';
import { startHostForTest, type TestHost } from '../support/host';

let appDir: string;
beforeAll(async () => {
  appDir = await buildFixtureApp();
}, 60_000);

const invoke = (host: TestHost, functionKey: string, payload?: unknown) => {
  const [site] = host.sites;
  const user = site?.users[0];
  if (!site || !user) throw new Error('The host has no site with a user.');
  return host.platform.invokeResolver({
    site,
    accountId: user.accountId,
    moduleKey: 'fixture-page',
    functionKey,
    payload,
  });
};

describe('a host with its data on disk', () => {
  test('installs the app once, tells it about a new version, and keeps its storage', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'openbook-host-'));
    const session = async (work: (host: TestHost) => Promise<unknown>) => {
      const host = await startHostForTest({ appDir, dataDir });
      try {
        return await work(host);
      } finally {
        await host.close();
      }
    };
    const ids = await session(async (host) => {
      await invoke(host, 'remember', { kept: true });
      expect(await invoke(host, 'installs')).toEqual(['1.2.0']);
      return host.sites.map(({ installationId }) => installationId);
    });
    await session(async (host) => {
      expect(await invoke(host, 'recall')).toEqual({ kept: true });
      expect(await invoke(host, 'installs')).toEqual(['1.2.0']);
      expect(host.sites.map(({ installationId }) => installationId)).toEqual(ids);
    });
    const packageFile = join(appDir, 'package.json');
    const before = await readFile(packageFile, 'utf8');
    await writeFile(packageFile, before.replace('1.2.0', '2.0.0'));
    await session(async (host) => expect(await invoke(host, 'installs')).toEqual(['1.2.0', '2.0.0']));
    await writeFile(packageFile, before);
  }, 60_000);

  test('says what to do when what it remembers cannot be read', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'openbook-host-'));
    await writeFile(join(dataDir, 'installations.json'), '{');
    await expect(startHostForTest({ appDir, dataDir })).rejects.toThrow(/Start once with --reset/);
  });
});

describe('a host that cannot start', () => {
  test('names the port that is in use, for either of its two', async () => {
    const first = await startHostForTest({ appDir });
    const [productPort, appPort] = [first.url, first.appUrl].map((url) => Number(new URL(url).port));
    try {
      await expect(startHost({ appDir, port: productPort ?? 0 })).rejects.toThrow(
        `Port ${productPort} is in use. Stop the program that has it, or choose another one with --port.`,
      );
      await expect(startHost({ appDir, port: (appPort ?? 0) - 1 })).rejects.toThrow(/is in use/);
    } finally {
      await first.close();
    }
  });

  test('leaves nothing open: the same port can be taken at once', async () => {
    const probe = await startHostForTest({ appDir });
    const port = Number(new URL(probe.url).port);
    await probe.close();
    await expect(startHostForTest({ appDir, port, bundlePath: join(appDir, 'missing.js') })).rejects.toThrow(
      /Cannot load the app's bundle .*missing\.js\. Build the app first\./,
    );
    const next = await startHostForTest({ appDir, port });
    expect(next.url).toBe(`http://localhost:${port}`);
    await next.close();
  });
});
