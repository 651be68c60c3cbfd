import type { Finder, Finding } from '../finding';

/** Of the longest address that RFC 5321 allows: 64 characters before the @, 255 after it. */
const LOCAL = /[\w.!+'*=/~-]|\p{L}|\p{N}/u;
const DOMAIN = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}[\p{L}\p{N}-]{1,23}/uy;
/** `logo@2x.png`, `render@bundle.js`: files, no top-level domains. */
const FILE_ENDING = /\.(?:[cm]?jsx?|tsx?|css|html?|json|map|png|jpe?g|gif|svg|webp|vue|php)$/i;

/** E-mail addresses, also with `%40` for the @. */
export const emailAddresses: Finder = (text) => {
  const findings: Finding[] = [];
  for (const { 0: sign, index } of text.matchAll(/@|%40/g)) {
    const to = domainEnd(text, index + sign.length);
    const from = localStart(text, index);
    if (to === null || from === index) continue;
    // The address of a repository, as in git@github.com:owner/name.
    if (text.slice(from, index) === 'git' && text[to] === ':') continue;
    findings.push({ from, to, kind: 'email-address' });
  }
  return findings;
};

function localStart(text: string, at: number): number {
  let from = at;
  const first = Math.max(0, at - 64);
  while (from > first && LOCAL.test(text[from - 1] ?? '')) from -= 1;
  // What came before it in a sentence or an address: `mailto=`, `/`, an opening quote.
  const lead = /^.*[=/]|^[.'*!~-]+/.exec(text.slice(from, at));
  return from + (lead?.[0].length ?? 0);
}

function domainEnd(text: string, at: number): number | null {
  DOMAIN.lastIndex = at;
  const domain = DOMAIN.exec(text)?.[0];
  return domain === undefined || FILE_ENDING.test(domain) ? null : at + domain.length;
}
