import type { CheerioAPI } from 'cheerio/slim';
import { readHtml } from './html';

/** What a PDF is printed from: the document alone, with its style sheet, without menu and scripts. `title` ends up in the PDF's properties. */
export function printable($: CheerioAPI, stylesheet: string): string {
  const page = readHtml(
    '<!doctype html><html><head><meta charset="UTF-8"><title></title><link rel="stylesheet"></head><body></body></html>',
  );
  page('html').attr('lang', $('html').attr('lang') ?? 'en');
  page('title').text($('title').text());
  page('link').attr('href', stylesheet);
  page('body').append($('main').clone());
  // A sign says how a claim stands today, which is no part of a document that people keep.
  page('script, [data-print="none"], .claim-sign').remove();
  return page.html();
}
