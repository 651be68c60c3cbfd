import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { adfToHtml } from '../../../../../src/export-engine/cells/adf/adf-to-html';
import { adfToMarkdown } from '../../../../../src/export-engine/cells/adf/adf-to-markdown';
import { adfToText, isAdf } from '../../../../../src/export-engine/cells/adf/adf-to-text';

const dataFolder = process.env['OPENBOOK_DATA'] ?? '';
if (!dataFolder) console.log('Skipped: the documents of real sites need OPENBOOK_DATA.');

function documentsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return isAdf(value) ? [value] : Object.values(value).flatMap(documentsIn);
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { readonly type?: unknown; readonly text?: unknown };
  return [...(type === 'text' && typeof text === 'string' ? [text] : []), ...Object.values(value).flatMap(textsIn)];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

(dataFolder ? test : test.skip)('the documents of real sites keep every text in every kind of text', () => {
  const folder = join(dataFolder, 'jira');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(nd)?json$/.test(name));
  const documents = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const jsons = file.endsWith('.ndjson') ? text.trim().split('\n') : [text];
    return jsons.flatMap((json) => documentsIn(JSON.parse(json)));
  });
  expect(documents.length).toBeGreaterThan(20);

  const markdown = unified().use(remarkParse).use(remarkGfm);
  const shownBy = {
    text: adfToText,
    html: (value: unknown) => load(adfToHtml(value)).text(),
    markdown: (value: unknown) => toString(markdown.parse(adfToMarkdown(value))),
  };
  for (const [kind, show] of Object.entries(shownBy)) {
    const missing = documents.flatMap((document) => {
      const shown = squeezed(show(document));
      return textsIn(document).filter((text) => !shown.includes(squeezed(text)));
    });
    expect({ kind, missing }).toEqual({ kind, missing: [] });
  }
});
