import type { CheerioAPI } from 'cheerio/slim';
import { elementsOf } from './html';

/** Attributes that make a browser fetch, or send something; links that a reader follows are not among them. */
const FETCHING = [
  ['script', 'src'],
  ['link', 'href'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['object', 'data'],
  ['embed', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['use', 'href'],
  ['image', 'href'],
  ['form', 'action'],
  ['button', 'formaction'],
  ['input', 'formaction'],
] as const;

/** Relations of `link` that only say something about the page; a browser fetches nothing for them. */
const SAYING = new Set(['canonical', 'alternate', 'license', 'author', 'me', 'next', 'prev']);

/** What in a page the Content Security Policy would block, or would leave this host, in one line each. Empty where all is well. */
export function refusalsIn($: CheerioAPI): string[] {
  return [...inlineIn($), ...foreignIn($)];
}

function inlineIn($: CheerioAPI): string[] {
  return elementsOf($).flatMap(({ name, attribs }) => {
    const tag = describe(name, attribs);
    return [
      ...('style' in attribs ? [`${tag} has a style attribute: ${attribs.style}`] : []),
      ...Object.keys(attribs)
        .filter((attribute) => /^on[a-z]/.test(attribute))
        .map((attribute) => `${tag} has an inline handler: ${attribute}`),
      ...(/^\s*javascript:/i.test(attribs.href ?? '') ? [`${tag} is a javascript: address`] : []),
      ...(name === 'style' ? [`${tag} is an inline style sheet`] : []),
      ...(name === 'script' && !attribs.src ? [`${tag} is an inline script`] : []),
    ];
  });
}

function foreignIn($: CheerioAPI): string[] {
  return FETCHING.flatMap(([name, attribute]) =>
    $(`${name}[${attribute}]`)
      .toArray()
      .filter(({ attribs }) => !(name === 'link' && SAYING.has(attribs.rel ?? '')))
      .filter(({ attribs }) => /(^|[\s,])([a-z][a-z0-9+.-]*:|\/\/)/i.test(attribs[attribute] ?? ''))
      .map(({ attribs }) => `${describe(name, attribs)} loads from another host: ${attribs[attribute]}`),
  );
}

/** The addresses in a style sheet that are not files of this site. */
export function foreignInStyles(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:[a-z][a-z0-9+.-]*:|\/\/)[^"')]*)/gi)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('data:'))
    .map((address) => `The style sheet loads from another host: ${address}`);
}

function describe(name: string, attribs: Readonly<Record<string, string>>): string {
  const id = attribs.id ? `#${attribs.id}` : '';
  const [first] = (attribs.class ?? '').split(/\s+/);
  return `<${name}${id}${first ? `.${first}` : ''}>`;
}
