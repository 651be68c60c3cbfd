import type { Finder, Finding } from '../finding';
import { matches } from '../finding';
import { isPlaceholder } from '../placeholder';

const ENDS_AUTHORITY = /[\s/?#"'<>`\\]/g;
/** A user without a password is a secret where it is as long as a token. */
const LONG_USER = 16;

/** `user:password@` of an address, of whatever scheme. What stands for a password there stays, and is no e-mail address. */
export const urlCredentials: Finder = (text) => {
  const findings: Finding[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const from = at + 3;
    ENDS_AUTHORITY.lastIndex = from;
    const end = ENDS_AUTHORITY.exec(text)?.index ?? text.length;
    const authority = text.slice(from, end);
    // A password may hold an @ of its own: the last one ends it.
    const length = authority.lastIndexOf('@');
    if (length < 0) continue;
    const userInfo = authority.slice(0, length);
    const colon = userInfo.indexOf(':');
    const isSecret = colon < 0 ? length >= LONG_USER : !isPlaceholder(userInfo.slice(colon + 1));
    if (isSecret) findings.push({ from, to: from + length, kind: 'url-credentials' });
    // `password@example.com` is no e-mail address here.
    if (isSecret || colon >= 0) findings.push({ from, to: end, kind: 'stays' });
  }
  return findings;
};

/** Switches, and small numbers such as a page's size say nothing about anybody. */
const PLAIN_VALUE = /^(?:true|false|yes|no|on|off|asc|desc|allow|disable|prefer|require|\d{1,4})$/i;

/** The value of each parameter after `?`, `&` or `#`; its name stays. */
export const queryValues = matches(
  /(?:[?#]|&(?:amp;)?)[A-Za-z_][\w.%[\]-]{0,80}=(?<it>[^\s&#"'<>`]+)/g,
  'query-value',
  (value) => !PLAIN_VALUE.test(value) && !isPlaceholder(value),
);
