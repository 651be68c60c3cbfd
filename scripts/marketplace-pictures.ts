/** `npx tsx scripts/marketplace-pictures.ts`: takes the pictures of marketplace/ from the running app, in the browser of the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { parse } from 'yaml';
import { startHost, type Host } from '../host/start-host';
import { PICTURES } from '../marketplace/sizes';
import { launchBrowser } from './launch-browser';

type Size = { readonly width: number; readonly height: number };

const FOLDER = join(import.meta.dirname, '../marketplace');
const pathOf = (name: string) => join(FOLDER, 'pictures', `${name}.png`);

/** Of the logo and the banner. */
const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  svg { display: block; }
  .logo svg { width: 144px; height: 144px; }
  .banner { display: flex; flex-direction: column; justify-content: center; gap: 20px; width: 1120px; height: 548px;
    padding: 0 96px; background: #0b5d4e; color: #fff; font-family: system-ui, sans-serif; }
  .banner svg { width: 96px; height: 96px; }
  h1 { font-size: 64px; line-height: 1.1; }
  p { max-width: 820px; font-size: 28px; line-height: 1.4; }
  small { font-size: 20px; opacity: 0.8; }`;

/** What stands in the app's frame when the picture is taken. */
const SCENES: readonly {
  readonly name: string;
  readonly module: string;
  readonly arrange: (app: FrameLocator) => Promise<void>;
}[] = [
  {
    name: 'export',
    module: 'openbook-export',
    async arrange(app) {
      await app.getByRole('cell').first().waitFor();
      // Without the title there is room for rows of the preview.
      const query = app.getByRole('heading', { name: 'Which issues' });
      await query.evaluate((element) => {
        element.style.scrollMarginTop = '16px';
        element.scrollIntoView({ block: 'start' });
      });
    },
  },
  {
    name: 'receipt',
    module: 'openbook-export',
    async arrange(app) {
      await app.getByRole('cell').first().waitFor();
      const bar = app.getByRole('region', { name: 'Export' });
      await bar.getByRole('button', { name: 'Export', exact: true }).click();
      const details = app.locator('summary').filter({ hasText: 'Details' }).first();
      await details.click();
      await app.getByText('SHA-256').first().waitFor();
      await details.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'kept',
    module: 'openbook-get-started',
    async arrange(app) {
      await app.getByRole('cell').first().waitFor();
      await app.getByRole('heading', { name: 'What it keeps' }).scrollIntoViewIfNeeded();
    },
  },
];

const browser = await launchBrowser();
const host = await startHost({ port: 0 });
try {
  for (const scene of SCENES) {
    await takeApp(browser, host, scene, scene.name, PICTURES.highlight, 1.25);
    // Laid out for the small picture, not cut out of the large one.
    await takeApp(browser, host, scene, `${scene.name}-cropped`, PICTURES.croppedHighlight, 0.5);
  }
  await takeDrawn(browser);
} finally {
  await browser.close();
  await host.close();
}

/** The app's frame alone, as large as the picture; `scale` is how many of its pixels stand for one of the page. */
async function takeApp(
  browser: Browser,
  host: Host,
  { module, arrange }: (typeof SCENES)[number],
  name: string,
  { width, height }: Size,
  scale: number,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const [site] = host.sites;
  const admin = site!.users.find(({ isAdmin }) => isAdmin)!;
  const place = { site: site!.name, user: admin.accountId, module, theme: 'light' };
  await page.goto(`${host.url}/?${new URLSearchParams(place).toString()}`);
  const frame = page.locator('iframe');
  const wanted = { width: width / scale, height: height / scale };
  // Around the frame stands the host; it is not in the picture, and takes as much room at any size.
  for (const _round of [1, 2]) {
    const { width: shown = 0, height: tall = 0 } = (await frame.boundingBox()) ?? {};
    const now = page.viewportSize()!;
    await page.setViewportSize({
      width: Math.round(now.width + wanted.width - shown),
      height: Math.round(now.height + wanted.height - tall),
    });
  }
  await arrange(page.frameLocator('iframe'));
  const { x = 0, y = 0 } = (await frame.boundingBox()) ?? {};
  await page.screenshot({ path: pathOf(name), clip: { x, y, ...wanted } });
  await page.close();
}

/** The logo and the banner, drawn from the trust centre's mark and the words of the listing. */
async function takeDrawn(browser: Browser): Promise<void> {
  const mark = await readFile(join(FOLDER, '../docs-site/static/favicon.svg'), 'utf8');
  const { name, tagline } = parse(await readFile(join(FOLDER, 'listing.yaml'), 'utf8')) as Record<string, string>;
  const page = await browser.newPage();
  const draw = async (picture: 'logo' | 'banner', html: string) => {
    await page.setViewportSize(PICTURES[picture]);
    await page.setContent(`<style>${STYLE}</style>${html}`);
    await page.screenshot({ path: pathOf(picture), omitBackground: true });
  };
  await draw('logo', `<div class="logo">${mark}</div>`);
  await draw('banner', `<div class="banner">${mark}<h1>${name}</h1><p>${tagline}</p><small>Alpha Serve</small></div>`);
}
