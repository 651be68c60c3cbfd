import type { CheerioAPI } from 'cheerio/slim';
import { elementsOf } from './html';

/** Attributes that make a browser fetch, or send something; links that a reader follows are not among them. */
const FETCHING: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  object: ['data'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  use: ['href'],
  image: ['href'],
  form: ['action'],
  button: ['formaction'],
  input: ['formaction'],
};

/** Relations of `link` that only say something about the page; a browser fetches nothing for them. */
const SAYING = new Set(['canonical', 'alternate', 'license', 'author', 'me', 'next', 'prev']);

/** An address that names a host or is none of a file; in a `srcset` anywhere in the list. */
const FOREIGN = /(^|[\s,])([a-z][a-z0-9+.-]*:|\/\/)/i;

type Attributes = Readonly<Record<string, string>>;

/** What in a page the Content Security Policy would block, or would leave this host, in one line each. Empty where all is well. */
export const refusalsIn = ($: CheerioAPI): string[] =>
  elementsOf($).flatMap(({ name, attribs }) =>
    [...inlineIn(name, attribs), ...foreignIn(name, attribs)].map((wrong) => `${described(name, attribs)} ${wrong}`),
  );

const inlineIn = (name: string, attribs: Attributes): readonly string[] => [
  ...('style' in attribs ? [`has a style attribute: ${attribs.style}`] : []),
  ...Object.keys(attribs)
    .filter((attribute) => /^on[a-z]/.test(attribute))
    .map((attribute) => `has an inline handler: ${attribute}`),
  ...(/^\s*javascript:/i.test(attribs.href ?? '') ? ['is a javascript: address'] : []),
  ...(name === 'style' ? ['is an inline style sheet'] : []),
  ...(name === 'script' && !attribs.src ? ['is an inline script'] : []),
];

const foreignIn = (name: string, attribs: Attributes): readonly string[] =>
  name === 'link' && SAYING.has(attribs.rel ?? '')
    ? []
    : (FETCHING[name] ?? [])
        .map((attribute) => attribs[attribute] ?? '')
        .filter((address) => FOREIGN.test(address))
        .map((address) => `loads from another host: ${address}`);

/** The addresses in a style sheet that are not files of this site. */
export function foreignInStyles(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:[a-z][a-z0-9+.-]*:|\/\/)[^"')]*)/gi)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))
    .map((address) => `The style sheet loads from another host: ${address}`);
}

function described(name: string, attribs: Attributes): string {
  const id = attribs.id ? `#${attribs.id}` : '';
  const [first] = (attribs.class ?? '').split(/\s+/);
  return `<${name}${id}${first ? `.${first}` : ''}>`;
}
