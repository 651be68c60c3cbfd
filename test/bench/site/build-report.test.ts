import { expect, test } from '@jest/globals';
import { buildConclusions, buildFigures, buildTable, type SiteFigures } from '../../../bench/site/build-report';

const bytes = (path: string, total: number) => ({ path, html: total - 300, js: 100, css: 100, font: 100, total });
const some = (changes: Partial<SiteFigures>): SiteFigures => ({
  site: 'ours',
  versions: 1,
  pages: 20,
  coldSeconds: 10,
  warmSeconds: 5,
  cpuSeconds: 18,
  peakMb: null,
  statement: bytes('/policies/2.0/statement/', 20_000),
  heaviest: bytes('/data/', 157_000),
  heaviestPolicy: bytes('/policies/1.0/statement/', 39_000),
  ...changes,
});
const figures = [
  some({}),
  some({ site: 'default Docusaurus', coldSeconds: 20, statement: bytes('/docs/statement/', 200_000) }),
  some({ versions: 10, coldSeconds: 21 }),
];

test('each target stands beside its figure, and ours beside the default', () => {
  expect(buildConclusions(buildFigures(figures, 'npm run bench -- site'))).toEqual([
    '1 version: cold build, beside default Docusaurus: 0.500',
    '1 version: build with caches, beside default Docusaurus: 1.00',
    '1 version: CPU of a cold build, beside default Docusaurus: 1.00',
    '1 version: the statement, first view, beside default Docusaurus: 0.100',
    'Heaviest policy page on the first view (/policies/1.0/statement/): 39.00 (at most 40: met) KB',
    'Heaviest page on the first view (/data/): 157.00 (at most 156: MISSED) KB',
    'Cold build of 10 versions against 1, ours: 2.10 (at most 2: MISSED) times',
  ]);
});

test('every figure is one, with the command that measured it', () => {
  const command = 'npm run bench -- site';
  const [first, ...others] = buildFigures(figures, command);
  expect(first).toEqual({
    name: '1 version: cold build',
    value: 10,
    unit: 's',
    peer: 'default Docusaurus',
    peerValue: 20,
    ratio: 0.5,
    target: null,
    met: null,
    command,
  });
  // With ten versions there is no default site to stand beside.
  expect(others.map(({ name, peer }) => [name, peer])).toContainEqual(['10 versions: cold build', null]);
});

test('what the system does not say is a dash', () => {
  expect(buildTable(figures.slice(0, 1)).split('\n').at(-1)).toMatch(
    /^ours +1 +20 +10\.0 +5\.0 +18 +– +19\.7 +0\.1 +0\.1 +0\.1 +20\.0 +157\.0$/,
  );
});
