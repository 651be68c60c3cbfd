import type { Finder } from '../finding';
import { matches } from '../finding';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** Four numbers after `v`, "version", `-` or a product's slash are a version; a port, a mask or a full stop may follow an address. */
const V4 = new RegExp(
  `(?<![\\w.+-]|[A-Za-z]/|version["']?[ :=]{0,3}["']?|\\bv)(?<it>(?:${OCTET}\\.){3}${OCTET})(?![\\w+-]|\\.\\d|\\.[a-z])`,
  'gi',
);

/** The machine itself, and masks: they lead to nobody. */
const NOBODY = /^(?:127\.|0\.0\.0\.0$|255\.)/;

const ipV4: Finder = matches(V4, 'ip-address', (address) => !NOBODY.test(address));

/** A candidate is short, and judged whole: RFC 4291 allows eight groups, or fewer around one `::`. */
const V6 =
  /(?<![\w:.])(?:(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})(?:%\w{1,16})?|(?:[0-9a-f]{1,4}:){1,7}:)(?!\w|:[\w:])/gi;

const ipV6: Finder = matches(V6, 'ip-address', isV6);

export const ipAddresses: Finder = (text) => [...ipV4(text), ...ipV6(text)];

function isV6(candidate: string): boolean {
  const address = candidate.replace(/%.*/, '');
  // C++ and Perl write names such as a::b; the machine itself is ::1.
  if (!/\d/.test(address) || address === '::1') return false;
  const v4 = /:(\d{1,3}\.){3}\d{1,3}$/.test(address) ? 1 : 0;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isGroup = (group: string, at: number) =>
    /^[0-9a-f]{1,4}$/i.test(group) || (v4 === 1 && at === groups.length - 1);
  if (!groups.every(isGroup)) return false;
  const count = groups.length + v4;
  // A time such as 10:20::30 is none: two groups at least, and one of them not a number of two digits.
  return halves.length === 2
    ? count >= 2 && count <= 7 && !groups.every((group) => /^\d\d?$/.test(group))
    : count === 8;
}
