import type { CheerioAPI } from 'cheerio/slim';

/** The addresses of the style sheets that a page names, in their order. */
export const stylesheetsOf = ($: CheerioAPI): readonly string[] =>
  $('link[rel=stylesheet]')
    .toArray()
    .map(({ attribs }) => attribs.href ?? '');

/** Puts the one style sheet of the site in the place of those that the bundler named. */
export function withStylesheet($: CheerioAPI, address: string): void {
  $('link[rel=stylesheet]').remove();
  $('head').append(`<link rel="stylesheet" href="${address}">`);
}

/** A second style sheet, for what only some pages have. */
export const withMoreStyles = ($: CheerioAPI, address: string): void =>
  void $('link[rel=stylesheet]').last().after(`<link rel="stylesheet" href="${address}">`);
