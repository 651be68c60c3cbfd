import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { NOT_IN_NAME, PICTURES, TEXTS } from '../../marketplace/sizes';

type Listing = Record<'name' | 'tagline' | 'summary' | 'description', string> & {
  readonly highlights: readonly Record<'picture' | 'title' | 'summary', string>[];
};

const FOLDER = join(import.meta.dirname, '../../marketplace');
const listing = parse(readFileSync(join(FOLDER, 'listing.yaml'), 'utf8')) as Listing;
const highlights = listing.highlights.map(({ picture }) => picture);

describe('the texts of the listing', () => {
  test.each<[string, string, number]>([
    ['name', listing.name, TEXTS.name],
    ['tagline', listing.tagline, TEXTS.tagline],
    ['summary', listing.summary, TEXTS.summary],
    ...listing.highlights.flatMap(({ title, summary }): [string, string, number][] => [
      [`title of "${title}"`, title, TEXTS.highlightTitle],
      [`summary of "${title}"`, summary, TEXTS.highlightSummary],
    ]),
  ])('%s fits', (_name, text, most) => {
    expect(text.trim()).not.toBe('');
    expect([text.length, most]).toEqual([expect.any(Number), most]);
    expect(text.length).toBeLessThanOrEqual(most);
  });

  test('the name is one that the Marketplace takes', () => {
    expect(listing.name).not.toMatch(NOT_IN_NAME);
    for (const refused of ['Jira Exporter', 'Exporter App', 'Exporter for Atlassian', 'Exporter Beta']) {
      expect(refused).toMatch(NOT_IN_NAME);
    }
  });

  test('there are three highlights', () => {
    expect(highlights).toHaveLength(3);
  });
});

describe('the pictures of the listing', () => {
  test.each<[string, { readonly width: number; readonly height: number }]>([
    ['logo', PICTURES.logo],
    ['banner', PICTURES.banner],
    ...highlights.flatMap((picture): [string, { width: number; height: number }][] => [
      [picture, PICTURES.highlight],
      [`${picture}-cropped`, PICTURES.croppedHighlight],
    ]),
  ])('%s has its size', (name, size) => {
    expect(sizeOf(readFileSync(join(FOLDER, 'pictures', `${name}.png`)))).toEqual(size);
  });

  test('none is there that nothing shows', () => {
    const shown = ['logo', 'banner', ...highlights.flatMap((picture) => [picture, `${picture}-cropped`])];
    expect(readdirSync(join(FOLDER, 'pictures')).sort()).toEqual(shown.map((name) => `${name}.png`).sort());
  });
});

/** Of a PNG: its first chunk, IHDR, begins with width and height (PNG specification, 11.2.1). */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  expect(png.toString('latin1', 1, 4) + png.toString('latin1', 12, 16)).toBe('PNGIHDR');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
