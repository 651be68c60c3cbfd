import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { median } from '../median';
import { buildOnce, type Build } from './build-once';
import type { Figure } from '../figure';
import { buildConclusions, buildFigures, buildInWords, buildTable, type SiteFigures } from './build-report';
import { defaultSite } from './default-site';
import { ourSite } from './our-site';
import { pageBytes, pagesIn, type PageBytes } from './page-bytes';

type Options = { readonly runs: number; readonly versions: readonly number[]; readonly command: string };

/** Builds our site and a default one of the same text, with each number of versions, in a folder that is removed after. */
export async function measureBuilds(
  { runs, versions, command }: Options,
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-bench-'));
  try {
    const measured: SiteFigures[] = [];
    for (const count of versions) {
      const ours = await ourSite(join(folder, `ours-${count}`), count);
      const labels = await labelsOf(ours);
      const our = await measure('ours', ours, count, runs, `/policies/${labels[0]}/statement/`);
      say(buildInWords(our));
      const text = join(ours, 'build');
      const plain = await defaultSite(join(folder, `default-${count}`), text, labels);
      const theirs = await measure('default Docusaurus', plain, count, runs, newestAddress(count));
      say(buildInWords(theirs));
      measured.push(our, theirs);
    }
    const figures = buildFigures(measured, command);
    say(`\n${buildTable(measured)}\n\n${buildConclusions(figures).join('\n')}\n`);
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Newest first; the version in preparation is in `policies/` and not in versions.json. */
async function labelsOf(site: string): Promise<string[]> {
  const { label } = parse(await readFile(join(site, 'policies/version.yaml'), 'utf8')) as { label: string };
  return [label, ...(JSON.parse(await readFile(join(site, 'versions.json'), 'utf8')) as string[])];
}

/** A default site keeps its unreleased version at `/docs/next/`, once there are others. */
const newestAddress = (versions: number) => (versions === 1 ? '/docs/statement/' : '/docs/next/statement/');

async function measure(
  site: SiteFigures['site'],
  folder: string,
  versions: number,
  runs: number,
  statement: string,
): Promise<SiteFigures> {
  const cold: Build[] = [];
  const warm: Build[] = [];
  for (let run = 0; run < runs; run += 1) {
    cold.push(await buildOnce(folder, 'cold'));
    warm.push(await buildOnce(folder, 'warm'));
  }
  const outDir = join(folder, 'build');
  const pages = pagesIn(outDir).map((path) => pageBytes(outDir, path));
  return {
    site,
    versions,
    pages: pages.length,
    coldSeconds: median(cold.map(({ seconds }) => seconds)),
    warmSeconds: median(warm.map(({ seconds }) => seconds)),
    cpuSeconds: medianKnown(cold.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: medianKnown(cold.map(({ peakMb }) => peakMb)),
    statement: pageBytes(outDir, statement),
    heaviest: heaviestOf(pages),
    heaviestPolicy: heaviestOf(pages.filter(({ path }) => /^\/(?:policies|docs)\/.*[a-z-]+\/$/.test(path))),
  };
}

function medianKnown(figures: readonly (number | null)[]): number | null {
  const known = figures.flatMap((figure) => figure ?? []);
  return known.length === 0 ? null : median(known);
}

function heaviestOf(pages: readonly PageBytes[]): PageBytes {
  return pages.reduce((heaviest, page) => (page.total > heaviest.total ? page : heaviest));
}
