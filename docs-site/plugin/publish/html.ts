import { load, type CheerioAPI } from 'cheerio/slim';

/** Reads HTML as it stands, adding no elements; `html()` writes letters beyond ASCII as they are. */
export const readHtml = (html: string): CheerioAPI => load(html, { xml: { xmlMode: false, encodeEntities: 'utf8' } });

/** Every element, in the order of the text. */
export const elementsOf = ($: CheerioAPI) => $(':is(*)').toArray();
