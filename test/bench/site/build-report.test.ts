import { expect, test } from '@jest/globals';
import { buildConclusions, buildTable, type SiteFigures } from '../../../bench/site/build-report';

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
  expect(buildConclusions(figures)).toEqual([
    'Heaviest policy page, KB on the first view: 39.0 (at most 40: met) /policies/1.0/statement/',
    'Heaviest page, KB on the first view: 157.0 (at most 156: MISSED) /data/',
    'Cold build of 10 versions against 1, ours: 2.10 (at most 2: MISSED)',
    "Ours against the default, 1 version: 0.50 of its build time, 0.10 of its statement's bytes",
  ]);
});

test('what the system does not say is a dash', () => {
  expect(buildTable(figures.slice(0, 1)).split('\n').at(-1)).toMatch(
    /^ours +1 +20 +10\.0 +5\.0 +18 +– +19\.7 +0\.1 +0\.1 +0\.1 +20\.0 +157\.0$/,
  );
});
