import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listenLocally } from '../../host/servers/local-server';
import { trustCentreOrigin } from '../../host/servers/trust-centre';
import { launchBrowser } from './browser';

/** The built site: the set-up's, or the one that `OPENBOOK_SITE` names while one is working on it. */
export const siteDir = process.env.OPENBOOK_SITE ?? join(import.meta.dirname, '../../docs-site/build');

/** Comparisons are made alike, and there is one for every two versions: these stand for all, with many changes and with none. */
const COMPARISONS = ['/compare/1.1/2.0/statement/', '/compare/1.0/1.1/hosting-regions/'];

/** The addresses of all pages, without redirects, in code unit order: `/`, `/data/`, … */
export function pagePaths(): readonly string[] {
  if (!existsSync(siteDir)) throw new Error(`There is no built trust centre in ${siteDir}: npm run build`);
  return readdirSync(siteDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !/^\/compare\/./.test(path) || COMPARISONS.includes(path))
    .sort();
}

/** Serves the built site, or a copy of it, as a static host does, on a free port. */
export async function serveSite(
  directory = siteDir,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await listenLocally({
    port: 0,
    allowedHost: (name) => name === 'localhost',
    // A reader who walks on closes what still loads; whatever else fails shows in the page.
    onError: () => {},
  });
  server.serve(trustCentreOrigin(directory));
  return { url: `http://localhost:${server.port}`, close: server.close };
}

export type Reader = {
  readonly page: Page;
  /** Every address that the page asked for, other than pages of the site itself. */
  readonly foreign: () => readonly string[];
  /** What the content security policy kept from the page, and every error of its scripts. */
  readonly complaints: () => readonly string[];
  close(): Promise<void>;
};

export type ReaderOptions = {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  readonly javaScript?: boolean;
};

/** The built site and a browser for a group of tests, from before the first of them until after the last. */
export function siteInBrowser() {
  let site: Awaited<ReturnType<typeof serveSite>> | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const url = () => site!.url;
  return { url, open: (options?: ReaderOptions, at = url()) => openReader(browser!, at, options) };
}

/** A reader's browser window on the site. */
async function openReader(browser: Browser, url: string, options: ReaderOptions = {}): Promise<Reader> {
  const { width = 1280, theme = 'light', javaScript = true } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 800 },
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    // A link then jumps to its clause at once.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const foreign = new Set<string>();
  const complaints = new Set<string>();
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:') && !asked.startsWith('blob:')) foreign.add(asked);
  });
  page.on('pageerror', (error) => complaints.add(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.add(message.text());
  });
  return { page, foreign: () => [...foreign], complaints: () => [...complaints], close: () => context.close() };
}
