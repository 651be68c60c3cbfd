import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustData } from '../../core/trust-data';
import { readPolicyTexts } from '../read-policy-texts';
import { bundleBrowserScripts } from './browser-scripts';
import { comparePages, listInSitemap, redlineStyles } from './compare-pages';
import { readPages, writeFiles, writePages, type Page } from './page';
import { scriptsOf, withScripts } from './page-scripts';
import { printPdfs } from './print-pdfs';
import { foreignInStyles, refusalsIn } from './refusals';
import { headersFile, withContentSecurityPolicy } from './security-headers';
import { shortLinks } from './short-links';
import { siteFiles } from './site-files';
import { stylesheetPath, usedStyles } from './used-styles';
import { withoutClientBundle } from './without-client-bundle';
import { stylesheetsOf, withMoreStyles, withStylesheet } from './page-styles';

/** Turns what Docusaurus built in `outDir` into the site that is served. Throws where a page breaks the site's own rules. */
export async function publish(siteDir: string, outDir: string, data: TrustData): Promise<void> {
  const texts = await readPolicyTexts(siteDir, data);
  const built = await readPages(outDir);
  const comparisons = comparePages(data, texts, built);
  const pages = [...built, ...shortLinks(data), ...comparisons];
  const wholeCss = await readStyles(outDir, pages);
  for (const { $ } of pages) withoutClientBundle($);

  const scripts = await bundleBrowserScripts(join(siteDir, 'browser'), namesOfScripts(pages));
  const redline = await redlineStyles(siteDir, comparisons, scripts.files.values());
  const css = await usedStyles(wholeCss, pages, scripts.files.values(), redline.css);
  const stylesheet = stylesheetPath(css);
  for (const { $ } of pages) {
    withStylesheet($, stylesheet);
    withScripts($, scripts.addresses);
    withContentSecurityPolicy($);
  }
  for (const { $ } of comparisons) withMoreStyles($, redline.path);
  refuse(pages, css + redline.css);

  await rm(join(outDir, 'assets', 'js'), { recursive: true, force: true });
  await rm(join(outDir, 'assets', 'css'), { recursive: true, force: true });
  await writePages(outDir, pages);
  await writeFiles(outDir, scripts.files);
  await writeFiles(
    outDir,
    new Map([
      [stylesheet, css],
      [redline.path, redline.css],
    ]),
  );
  await writeFiles(outDir, new Map([['/_headers', headersFile()]]));
  await writeFiles(outDir, siteFiles(data, texts, pages));
  await listInSitemap(outDir, data.siteUrl, comparisons);
  if (data.hasPdf) await printPdfs(join(siteDir, '.cache', 'pdf'), outDir, data, pages, css);
}

const namesOfScripts = (pages: readonly Page[]) => [...new Set(pages.flatMap(({ $ }) => scriptsOf($)))];

async function readStyles(outDir: string, pages: readonly Page[]): Promise<string> {
  const addresses = new Set(pages.flatMap(({ $ }) => stylesheetsOf($)));
  const sheets = await Promise.all([...addresses].map((address) => readFile(join(outDir, address), 'utf8')));
  return sheets.join('\n');
}

function refuse(pages: readonly Page[], css: string): void {
  const refusals = [
    ...pages.flatMap(({ path, $ }) => refusalsIn($).map((refusal) => `${path}: ${refusal}`)),
    ...foreignInStyles(css),
  ];
  if (refusals.length === 0) return;
  throw new Error(
    `The site serves no inline code and loads nothing from other hosts; use classes, and files in static/.\n${refusals.join('\n')}`,
  );
}
