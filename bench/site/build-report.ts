import { figureInWords, figureOf, type Figure } from '../figure';
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

const MEASURES = [
  { about: 'cold build', unit: 's', of: ({ coldSeconds }) => coldSeconds },
  { about: 'build with caches', unit: 's', of: ({ warmSeconds }) => warmSeconds },
  { about: 'CPU of a cold build', unit: 's', of: ({ cpuSeconds }) => cpuSeconds },
  { about: 'peak memory of a cold build', unit: 'MB', of: ({ peakMb }) => peakMb },
  { about: 'the statement, first view', unit: 'KB', of: ({ statement }) => statement.total / 1000 },
] as const satisfies readonly {
  readonly about: string;
  readonly unit: string;
  /** Null where the system does not say. */
  readonly of: (measured: SiteFigures) => number | null;
}[];

/** What was measured of our site, beside the default one with as many versions; then what has a target. */
export function buildFigures(measured: readonly SiteFigures[], command: string): readonly Figure[] {
  const ours = measured.filter(({ site }) => site === 'ours');
  const beside = ours.flatMap((our) => {
    const plain = measured.find(({ site, versions }) => site !== 'ours' && versions === our.versions);
    return MEASURES.flatMap(({ about, unit, of }) => {
      const [value, peerValue] = [of(our), plain ? of(plain) : null];
      if (value === null) return [];
      const peer = peerValue === null ? null : { name: 'default Docusaurus', value: peerValue };
      return [figureOf({ name: `${inWords(our.versions)}: ${about}`, value, unit, peer, command })];
    });
  });
  return [...beside, ...heaviestPages(ours.at(-1), command), ...growths(measured, command)];
}

const heaviestPages = (most: SiteFigures | undefined, command: string): readonly Figure[] =>
  most === undefined
    ? []
    : [
        { about: 'Heaviest policy page', page: most.heaviestPolicy, target: { atMost: 40 } },
        { about: 'Heaviest page', page: most.heaviest, target: { atMost: 156 } },
      ].map(({ about, page, target }) =>
        figureOf({
          name: `${about} on the first view (${page.path})`,
          value: page.total / 1000,
          unit: 'KB',
          target,
          command,
        }),
      );

function growths(measured: readonly SiteFigures[], command: string): readonly Figure[] {
  return (['ours', 'default Docusaurus'] as const).flatMap((site) => {
    const [one, ten] = [1, 10].map((count) => measured.find((each) => each.site === site && each.versions === count));
    if (!one || !ten) return [];
    const target = site === 'ours' ? { atMost: 2 } : null;
    const name = `Cold build of 10 versions against 1, ${site}`;
    return [figureOf({ name, value: ten.coldSeconds / one.coldSeconds, unit: 'times', target, command })];
  });
}

/** The targets, each beside its figure, and what ours is against the default. */
export const buildConclusions = (figures: readonly Figure[]): readonly string[] =>
  figures.filter(({ target, ratio }) => target !== null || ratio !== null).map(figureInWords);
