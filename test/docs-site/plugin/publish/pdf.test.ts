import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfPath } from '../../../../docs-site/core/versions/policy-version';
import { pdfBrowser } from '../../../../docs-site/plugin/publish/pdf-browser';

const SITE = process.env.OPENBOOK_SITE ?? join(import.meta.dirname, '../../../../docs-site/build');
/** A4 in points. */
const A4 = [0, 0, 595, 842];

type OutlineItem = { readonly title: string; readonly items: readonly OutlineItem[] };

const describeWithPdfs = pdfBrowser() === null ? describe.skip : describe;

describeWithPdfs('the PDFs', () => {
  it('are A4, tagged, in English, and named after the document and its version', async () => {
    const pdf = await open('2.0', 'statement');
    const page = await pdf.getPage(1);
    const { info } = await pdf.getMetadata();
    expect(page.view.map(Math.floor)).toEqual(A4);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Language: 'en', Title: expect.stringMatching(/statement, version 2\.0/) as unknown });
  });

  it('have an outline with the clauses', async () => {
    const outline = (await (await open('1.1', 'statement')).getOutline()) as readonly OutlineItem[];
    const titles = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]);
    expect(titles.join('\n')).toMatch(/Backups/);
    expect(titles.length).toBeGreaterThan(8);
  });

  it.each([
    ['1.0', 'statement', /at least once a day/, /Policy version 1\.0\. Reconstructed .*Page 1 of \d+/],
    ['1.1', 'hosting-regions', /Hetzner/, /Policy version 1\.1\. Reconstructed .*Page 1 of \d+/],
    [
      '2.0',
      'backup-policy',
      /restore/i,
      /Policy version 2\.0\. (?:In preparation; may still change|Released)\..*Page 1 of \d+/,
    ],
  ] as const)(
    'of %s %s hold the text, and say on each page which version it is',
    async (label, document, clause, footer) => {
      const pdf = await open(label, document);
      const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)));
      expect(pages.join(' ')).toMatch(clause);
      expect(pages[0]).toMatch(footer);
      expect(pages.filter((text) => !text.includes(`Policy version ${label}`))).toEqual([]);
    },
  );
});

async function open(label: string, document: Parameters<typeof pdfPath>[1]): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await readFile(join(SITE, pdfPath(label, document))));
  return getDocument({ data, useSystemFonts: true, verbosity: 0 }).promise;
}

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}
