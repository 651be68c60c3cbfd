import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { aSite } from '../../support/forge';
import { aPlatform } from '../../support/platform';
import { loadApp } from '../../../host/functions/load-app';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'openbook-app-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('a bundle with its own copy of the packages runs on the same seams', async () => {
  const source = `
    import { kvs } from '@forge/kvs';
    import { makeResolver } from '@forge/resolver';
    export const resolver = makeResolver({
      count: async () => {
        const count = ((await kvs.get('count')) ?? 0) + 1;
        await kvs.set('count', count);
        console.log('counted');
        return { count };
      },
    });
    export const [lifecycle, consumer, job, farewell] = Array(4).fill(() => {});
  `;
  const outfile = join(directory, 'index.js');
  const stdin = { contents: source, resolveDir: import.meta.dirname };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  const { platform, log } = aPlatform({}, { handlers: loadApp(outfile) });
  const call = { accountId: 'u', moduleKey: 'page', functionKey: 'count' };
  const [acme, globex] = [aSite('acme'), aSite('globex')];
  expect(await platform.invokeResolver({ site: acme, ...call })).toEqual({ count: 1 });
  expect(await platform.invokeResolver({ site: acme, ...call })).toEqual({ count: 2 });
  expect(await platform.invokeResolver({ site: globex, ...call })).toEqual({ count: 1 });
  expect(log.map(({ message }) => message)).toEqual(['counted', 'counted', 'counted']);
});

test('a missing bundle says to build, a broken one why', async () => {
  expect(() => loadApp(join(directory, 'none.js'))).toThrow(
    /Cannot load the app's bundle .*none\.js\. Build the app first\./,
  );
  const broken = join(directory, 'broken.js');
  await writeFile(broken, 'throw new Error("at load")');
  expect(() => loadApp(broken)).toThrow(/broken\.js: at load/);
});
