import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { buildBundle } from '../../legacy-connect/build-bundle';
import { schemaText } from '../../legacy-connect/schema-text';
import { checkContents, checkPage } from '../../src/connect-bundle/check-bundle';
import { aSavedExport, aUsageDay } from '../support/move-world';

const FILE = join(import.meta.dirname, '../../legacy-connect/bundle.schema.json');
const published = readFileSync(FILE, 'utf8');

const bundleOf = (savedExports: readonly unknown[], dailyUsage: readonly unknown[] = []) =>
  buildBundle({
    account: { account: { addonKey: 'com.example.exporter', baseUrl: 'https://acme.atlassian.net' }, left: [] },
    savedExports,
    dailyUsage,
  });

test('the published schema is that of the code: npm run schema -w legacy-connect', () => {
  expect(JSON.parse(published)).toEqual(JSON.parse(schemaText()));
});

describe('a bundle', () => {
  const bundle = bundleOf([aSavedExport(1), aSavedExport(2)], [aUsageDay('2026-11-20')]);

  test('is as the published schema says', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(published) as object);
    for (const part of [bundle.contents, ...bundle.pages]) {
      expect([validate(part), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ ...bundle.contents, version: 2 })).toBe(false);
  });

  test('is taken by the other end', () => {
    const wire = JSON.parse(JSON.stringify(bundle)) as typeof bundle;
    const checked = checkContents(wire.contents, 'com.example.exporter');
    expect(checked.ok).toBe(true);
    wire.pages.forEach((page, at) => expect(checkPage(page, wire.contents, wire.contents.pages[at]!).ok).toBe(true));
  });

  test('is the same whatever the order of the store, and of two records with one id has the last', () => {
    const [one, two] = [aSavedExport(1), aSavedExport(2)];
    const before = aSavedExport(1, { name: 'Before it was renamed' });
    expect(bundleOf([before, two, one])).toEqual(bundleOf([one, two]));
  });

  test('holds what the schema names and nothing else', () => {
    const bundle = bundleOf([aSavedExport(1, { token: 'hush' }), { id: 'broken', token: 'hush' }]);
    expect(JSON.stringify(bundle)).not.toContain('hush');
    expect(bundle.pages[1]!.records).toEqual([{ id: 'broken' }, aSavedExport(1)]);
  });

  test('has pages of 100 records and of 1 MB at most', () => {
    const large = Array.from({ length: 30 }, (_, at) => aSavedExport(at, { jql: 'x'.repeat(90_000) }));
    const { pages } = bundleOf([...large, ...Array.from({ length: 250 }, (_, at) => aSavedExport(100 + at))]);
    expect(pages.map(({ records }) => records.length)).toEqual([1, 11, 11, 100, 100, 58]);
    for (const page of pages) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(1_000_000);
  });
});
