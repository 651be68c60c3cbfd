import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePage, type PageParts } from '../../core/compare/compare-page';
import { COMPARE_PATH, comparePath } from '../../core/compare/compare-path';
import { compareVersions } from '../../core/compare/compare-versions';
import type { TrustData } from '../../core/trust-data';
import type { PolicyTexts } from '../../core/versions/policy-texts';
import { DOCUMENTS } from '../../core/versions/policy-version';
import { readHtml } from './html';
import type { Page } from './page';
import { stylesheetPath, usedStyles } from './used-styles';

/**
 * A page for every two versions of every document, in the frame of the page on which readers choose them. They are made here and
 * not by Docusaurus: it would carry each comparison through its bundler, and there are as many as pairs of versions.
 */
export function comparePages(data: TrustData, texts: PolicyTexts, built: readonly Page[]): Page[] {
  const frame = built.find(({ path }) => path === COMPARE_PATH);
  if (frame === undefined) throw new Error(`There is no page ${COMPARE_PATH}, whose frame the comparisons have.`);
  const frameHtml = frame.$.html();
  const sides = data.versions.map((version) => {
    const own = texts[version.label];
    if (own === undefined) throw new Error(`The text of policy version ${version.label} was not read.`);
    return { version, texts: own };
  });
  return sides.flatMap((now, at) =>
    sides.slice(at + 1).flatMap((old) => {
      const comparison = compareVersions(old, now);
      return DOCUMENTS.map((id) => {
        const path = comparePath(old.version.label, now.version.label, id);
        return { path, $: inFrame(frameHtml, comparePage(comparison, id), data.siteUrl + path) };
      });
    }),
  );
}

/** The frame with another page in it. */
function inFrame(frameHtml: string, { title, description, main }: PageParts, address: string): Page['$'] {
  const $ = readHtml(frameHtml);
  const name = $('title').text().split(' | ').at(-1) ?? '';
  $('title').text(`${title} | ${name}`);
  $('meta[property="og:title"]').attr('content', `${title} | ${name}`);
  $('meta[name=description], meta[property="og:description"]').attr('content', description);
  $('meta[property="og:url"]').attr('content', address);
  $('link[rel=canonical]').attr('href', address);
  // The menu's line is that of the page above.
  $('.menu [aria-current=page]').attr('aria-current', 'true');
  $('main').html(main.toString());
  return $;
}

/** What only comparisons need of the style sheet, and where it goes: a policy's first view does not pay for it. */
export async function redlineStyles(siteDir: string, comparisons: readonly Page[], scripts: Iterable<string>) {
  const whole = await readFile(join(siteDir, 'src', 'css', 'redline.css'), 'utf8');
  const css = await usedStyles(whole, comparisons, scripts);
  return { css, path: stylesheetPath(css).replace('/site.', '/redline.') };
}

/** Adds them to the list that Docusaurus wrote of its own pages. */
export async function listInSitemap(outDir: string, siteUrl: string, comparisons: readonly Page[]): Promise<void> {
  const file = join(outDir, 'sitemap.xml');
  const entries = comparisons.map(({ path }) => `<url><loc>${siteUrl}${path}</loc></url>`);
  await writeFile(file, (await readFile(file, 'utf8')).replace('</urlset>', `${entries.join('')}</urlset>`));
}
