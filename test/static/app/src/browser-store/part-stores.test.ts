import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../../../support/browser';
import { partStoreCases } from '../../../../support/part-store-cases';

const support = join(import.meta.dirname, '../../../../support');
const whereToRun = [
  ['a page, by streams', () => (globalThis as unknown as { runCases(): Promise<Complaints> }).runCases()],
  [
    'a worker, by synchronous handles',
    () =>
      new Promise<Complaints>((resolve) => {
        new Worker('/cases.js').addEventListener('message', ({ data }) => resolve(data as Complaints));
      }),
  ],
] as const;

type Complaints = Record<string, string | null>;

describeInBrowser('the parts of an export in the browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [join(support, 'store-cases-page.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    const script = bundle.outputFiles[0]!.text;
    server = createServer(({ url }, response) => {
      response.setHeader('Content-Type', url === '/cases.js' ? 'text/javascript' : 'text/html');
      response.end(url === '/cases.js' ? script : '<!doctype html><script src="/cases.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(whereToRun)('keep what every part store keeps, in %s', async (_where, run) => {
    const complaints = await page.evaluate(run);
    expect(Object.keys(complaints)).toHaveLength(2 * Object.keys(partStoreCases).length);
    expect(Object.entries(complaints).filter(([, complaint]) => complaint !== null)).toEqual([]);
  });
});
