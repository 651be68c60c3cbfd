import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import type { TrustData } from '../../core/trust-data';
import { DOCUMENTS, documentPath, pdfPath } from '../../core/versions/policy-version';
import type { Page } from './page';
import { pdfBrowser } from './pdf-browser';
import { pdfFooter } from './pdf-footer';
import { printable } from './printable';
import { stylesheetsOf } from './page-styles';

/** Prints at once; more only wait for each other's processor. */
const AT_ONCE = 3;

type Print = {
  /** Path of the page, so that links in the PDF lead to the site. */
  readonly path: string;
  readonly html: string;
  readonly footer: string;
  readonly file: string;
  /** Where the same PDF lies, if it was printed before. */
  readonly kept: string;
};

/**
 * Writes a PDF of every document of every version to `outDir`. What was printed before from the same HTML and style sheet is
 * copied from `cacheDir`, and without anything new no browser starts.
 */
export async function printPdfs(
  cacheDir: string,
  outDir: string,
  data: TrustData,
  pages: readonly Page[],
  css: string,
): Promise<void> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const prints = data.versions.flatMap((version) =>
    DOCUMENTS.map((id): Print => {
      const path = documentPath(version.label, id);
      const page = byPath.get(path);
      if (page === undefined) throw new Error(`There is no page ${path} to print.`);
      const html = printable(page.$, stylesheetsOf(page.$)[0] ?? '');
      const footer = pdfFooter(version);
      const digest = createHash('sha256').update(`${data.siteUrl}\n${html}\n${footer}\n${css}`).digest('hex');
      const file = join(outDir, pdfPath(version.label, id));
      return { path, html, footer, file, kept: join(cacheDir, `${digest}.pdf`) };
    }),
  );
  await mkdir(cacheDir, { recursive: true });
  const missing = prints.filter(({ kept }) => !existsSync(kept));
  if (missing.length > 0) await printInBrowser(data.siteUrl, outDir, missing);
  await Promise.all(
    prints.map(async ({ file, kept }) => {
      await mkdir(dirname(file), { recursive: true });
      await copyFile(kept, file);
    }),
  );
}

async function printInBrowser(siteUrl: string, outDir: string, prints: readonly Print[]): Promise<void> {
  const browser = await launch();
  try {
    // The documents read without scripts, so the print does too.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const waiting = [...prints];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await print(context, siteUrl, outDir, next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await browser.close();
  }
}

async function print(context: BrowserContext, siteUrl: string, outDir: string, { path, html, footer, kept }: Print) {
  const page = await context.newPage();
  // The folder is the server: nothing listens on a port, and nothing but the site's own files is answered.
  await page.route('**/*', async (route: Route) => {
    const url = new URL(route.request().url());
    if (url.origin !== siteUrl) return route.abort();
    if (url.pathname === path) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
    const file = join(outDir, decodeURIComponent(url.pathname));
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`${siteUrl}${path}`, { waitUntil: 'load' });
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '22mm', left: '20mm', right: '20mm' },
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
  });
  // Renamed when it is whole: a build that is stopped leaves nothing that the next one would take for a PDF.
  const partial = `${kept}.${process.pid}.partial`;
  await writeFile(partial, pdf);
  await rename(partial, kept);
  await page.close();
}

async function launch(): Promise<Browser> {
  const path = pdfBrowser();
  try {
    if (path === null) throw new Error('No browser was found.');
    // Loaded here, because a build that finds every PDF in its cache needs no browser.
    const { chromium } = await import('playwright-core');
    return await chromium.launch({ executablePath: path, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  } catch (cause) {
    throw new Error(
      `The PDFs could not be printed with ${path ?? 'a browser'}. Name another Chromium, Chrome or Edge in OPENBOOK_BROWSER, ` +
        'or set OPENBOOK_PDF=off to build the site without PDFs.',
      { cause },
    );
  }
}
