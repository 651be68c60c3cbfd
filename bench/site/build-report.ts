import { besideTarget } from '../figures';
import { textTable } from '../text-table';
import type { PageBytes } from './page-bytes';

/** Medians; seconds, MB, and bytes of the statement's newest version. */
export type SiteFigures = {
  readonly site: 'ours' | 'default Docusaurus';
  readonly versions: number;
  readonly pages: number;
  readonly coldSeconds: number;
  readonly warmSeconds: number;
  /** Of a cold build. */
  readonly cpuSeconds: number | null;
  readonly peakMb: number | null;
  readonly statement: PageBytes;
  /** The heaviest page, and the heaviest page of a policy. */
  readonly heaviest: PageBytes;
  readonly heaviestPolicy: PageBytes;
};

const whole = (figure: number | null) => figure?.toFixed(0) ?? '–';
const kb = (bytes: number) => (bytes / 1000).toFixed(1);

const inWords = (versions: number) => (versions === 1 ? '1 version' : `${versions} versions`);

/** One line while it runs. */
export function buildInWords({ site, versions, coldSeconds, warmSeconds }: SiteFigures): string {
  return `${site}, ${inWords(versions)}: ${coldSeconds.toFixed(1)} s cold, ${warmSeconds.toFixed(1)} s warm`;
}

/** All figures. */
export function buildTable(figures: readonly SiteFigures[]): string {
  const rows = figures.map(({ statement, heaviest, ...figure }) => [
    figure.site,
    String(figure.versions),
    String(figure.pages),
    figure.coldSeconds.toFixed(1),
    figure.warmSeconds.toFixed(1),
    whole(figure.cpuSeconds),
    whole(figure.peakMb),
    ...[statement.html, statement.js, statement.css, statement.font, statement.total, heaviest.total].map(kb),
  ]);
  const head = [
    'site',
    'versions',
    'pages',
    'cold s',
    'warm s',
    'CPU s',
    'peak MB',
    'HTML',
    'JS',
    'CSS',
    'font',
    'statement KB',
  ];
  return textTable([...head, 'heaviest KB'], rows);
}

/** The targets, each beside its figure, and what ours is against the default. */
export function buildConclusions(figures: readonly SiteFigures[]): string[] {
  const ours = figures.filter(({ site }) => site === 'ours');
  const most = ours.at(-1);
  const lines = most
    ? [
        `Heaviest policy page, KB on the first view: ${besideTarget(most.heaviestPolicy.total / 1000, { atMost: 40 })} ${most.heaviestPolicy.path}`,
        `Heaviest page, KB on the first view: ${besideTarget(most.heaviest.total / 1000, { atMost: 156 })} ${most.heaviest.path}`,
      ]
    : [];
  for (const site of ['ours', 'default Docusaurus'] as const) {
    const [one, ten] = [1, 10].map((count) => figures.find((each) => each.site === site && each.versions === count));
    if (!one || !ten) continue;
    const ratio = ten.coldSeconds / one.coldSeconds;
    const growth = site === 'ours' ? besideTarget(ratio, { atMost: 2 }, 2) : ratio.toFixed(2);
    lines.push(`Cold build of 10 versions against 1, ${site}: ${growth}`);
  }
  for (const { versions, coldSeconds, statement } of ours) {
    const plain = figures.find((each) => each.site !== 'ours' && each.versions === versions);
    if (!plain) continue;
    const [time, bytes] = [coldSeconds / plain.coldSeconds, statement.total / plain.statement.total];
    lines.push(
      `Ours against the default, ${inWords(versions)}: ${time.toFixed(2)} of its build time, ${bytes.toFixed(2)} of its statement's bytes`,
    );
  }
  return lines;
}
