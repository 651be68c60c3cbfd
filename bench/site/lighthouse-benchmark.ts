import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { COMPARE_PATH, comparePath } from '../../docs-site/core/compare/compare-path';
import { documentPath } from '../../docs-site/core/versions/policy-version';
import { listenLocally } from '../../host/servers/local-server';
import { isTrustCentre, trustCentreOrigin } from '../../host/servers/trust-centre';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { systemClock } from '../../src/platform/clock';
import { policyVersionAt } from '../../src/privacy/policy-versions';
import { figureOf, type Figure } from '../figure';
import { median } from '../median';
import { besideTarget, isMet, type Target } from '../target';
import { textTable } from '../text-table';
import { freePort } from './free-port';
import { lighthouseRun, type Device, type LighthouseRun } from './lighthouse-run';

const SITE = join(import.meta.dirname, '../../docs-site/build');
const NEWEST = policyVersionAt(systemClock);
const PAGES = {
  overview: '/',
  statement: documentPath(NEWEST, 'statement'),
  'data inventory': '/data/',
  compare: COMPARE_PATH,
  // The longest redline of the site.
  redline: comparePath('1.1', NEWEST, 'statement'),
};
/** Of 100, per category. */
export const TARGETS = {
  performance: { atLeast: 95 },
  accessibility: { atLeast: 100 },
  'best-practices': { atLeast: 100 },
  seo: { atLeast: 100 },
} as const satisfies Readonly<Record<string, Target>>;
type Category = keyof typeof TARGETS;

/** Medians of several runs, and each audit that any run did not pass. */
export type LighthouseFigures = {
  readonly page: string;
  readonly device: Device;
  readonly scores: Readonly<Record<Category, number>>;
  readonly failing: readonly string[];
};

/** Runs Lighthouse over the built site as the host serves it, for a phone and a desktop. */
export async function measureLighthouse(
  { runs, command }: { readonly runs: number; readonly command: string },
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('Lighthouse needs a browser: name one in OPENBOOK_BROWSER.');
  if (!isTrustCentre(SITE)) throw new Error('The trust centre is not built: npm run build');
  const server = await listenLocally({ port: 0, allowedHost: (name) => name === 'localhost', onError: console.error });
  server.serve(trustCentreOrigin(SITE));
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--headless=new', '--no-sandbox', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    const figures: LighthouseFigures[] = [];
    for (const [page, path] of Object.entries(PAGES)) {
      for (const device of ['phone', 'desktop'] as const) {
        const results: LighthouseRun[] = [];
        for (let run = 0; run < runs; run += 1) {
          results.push(await lighthouseRun({ url: `http://localhost:${server.port}${path}`, device, port }));
        }
        figures.push(summaryOf(page, device, results));
        say(inWords(figures.at(-1)));
      }
    }
    say(`\n${table(figures)}\n\n${failures(figures)}\n`);
    return figures.flatMap((figure) => scoreFigures(figure, command));
  } finally {
    await browser.close();
    await server.close();
  }
}

const CATEGORIES = Object.keys(TARGETS) as Category[];

function summaryOf(page: string, device: Device, runs: readonly LighthouseRun[]): LighthouseFigures {
  const scores = CATEGORIES.map((name) => [name, median(runs.map(({ scores }) => scores[name] ?? 0))]);
  const failing = [...new Set(runs.flatMap(({ failing }) => failing))].sort();
  return { page, device, scores: Object.fromEntries(scores) as Record<Category, number>, failing };
}

const scoreFigures = ({ page, device, scores }: LighthouseFigures, command: string): readonly Figure[] =>
  CATEGORIES.map((name) =>
    figureOf({
      name: `Lighthouse, ${page}, ${device}: ${name}`,
      value: scores[name],
      unit: 'of 100',
      target: TARGETS[name],
      command,
    }),
  );

function inWords(figures: LighthouseFigures | undefined): string {
  if (figures === undefined) return '';
  return `${figures.page}, ${figures.device}: ${CATEGORIES.map((name) => `${name} ${figures.scores[name]}`).join(', ')}`;
}

function table(figures: readonly LighthouseFigures[]): string {
  return textTable(
    ['page', 'device', ...CATEGORIES],
    figures.map(({ page, device, scores }) => [
      page,
      device,
      ...CATEGORIES.map((name) => besideTarget(scores[name], TARGETS[name], 0)),
    ]),
  );
}

function failures(figures: readonly LighthouseFigures[]): string {
  const missed = figures.flatMap(({ page, device, scores }) =>
    CATEGORIES.filter((name) => !isMet(scores[name], TARGETS[name])).map((name) => `${page}, ${device}: ${name}`),
  );
  const audits = figures.flatMap(({ page, device, failing }) =>
    failing.map((audit) => `  ${page}, ${device}: ${audit}`),
  );
  return [
    missed.length === 0 ? 'Every target is met.' : `MISSED: ${missed.join('; ')}.`,
    audits.length === 0
      ? 'Every audit that counts passed in every run.'
      : 'Audits that count and did not pass in full:',
    ...audits,
  ].join('\n');
}
