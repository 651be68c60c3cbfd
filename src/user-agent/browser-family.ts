/**
 * The browsers that are told apart: those that Jira Cloud supports, and two that are built on Chromium and much used. All
 * others, Internet Explorer among them, and programs that are no browsers are one group.
 */
export const BROWSER_FAMILIES = ['Chrome', 'Edge', 'Firefox', 'Safari', 'Opera', 'Samsung Internet', 'other'] as const;

export type BrowserFamily = (typeof BROWSER_FAMILIES)[number];

/** The major version, as digits; null where the user agent tells none, and of every browser that is "other". */
export type Browser = { readonly family: BrowserFamily; readonly major: string | null };

const OTHER: Browser = { family: 'other', major: null };

/** Browsers that name themselves, in the order of asking: Edge and Opera say that they are Chrome too. */
const NAMES: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\b(?:OPR|OPiOS|OPT|OPX|Coast)\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)(?:\/(\d+))?/],
];

/** What these browsers say of themselves, and of the system below. A word more, and it is another browser. */
const PLAIN_PRODUCT =
  /^(?:Mozilla|AppleWebKit|Gecko|(?:Headless)?Chrome|CriOS|Chromium|Firefox|FxiOS|Safari|Version|Mobile|Ubuntu|Edg(?:e|A|iOS)?|OPR|OPiOS|OPT|OPX|Coast|SamsungBrowser|[\d.]+)$/;

/** After the first bracket, which describes the system, these say nothing of another browser. */
const PLAIN_REMARK = /^(?:KHTML|Edition|\.NET|[a-z]+$)/;
const BRACKETS = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)?/g;

/**
 * The family and the major version from a user agent string, for statistics that identify nobody. Chrome, Firefox and Safari
 * are told by what is missing: browsers and apps built on them add a product or a remark of their own, and count as "other".
 */
export function browserOf(userAgent: string): Browser {
  // Some proxies write a plus for each blank.
  const agent = userAgent.includes(' ') ? userAgent : userAgent.replaceAll('+', ' ');
  if (/\bOpera[ /]\d/.test(agent)) return earlyOpera(agent);
  if (!agent.startsWith('Mozilla/5.0') || !isPlain(agent)) return OTHER;
  for (const [family, name] of NAMES) {
    const match = name.exec(agent);
    if (match !== null) return { family, major: match[1] ?? null };
  }
  const isSafari = /\((?:Macintosh|iPhone|iPad|iPod)\b/.test(agent) && /\b(?:Safari|Mobile)\b/.test(agent);
  return isSafari ? { family: 'Safari', major: /\bVersion\/(\d+)/.exec(agent)?.[1] ?? null } : OTHER;
}

function isPlain(agent: string): boolean {
  // Robots; Internet Explorer; the browser inside Steam; builds of WebKit itself, with a plus after the engine's version.
  if (/compatible;|\bTrident\/|\bValve |AppleWebKit\/[\d.]+\+/.test(agent)) return false;
  const [, ...remarks] = [...agent.matchAll(BRACKETS)].map(([, words = '']) => words);
  const products = agent.replaceAll(BRACKETS, ' ').split(' ').filter(Boolean);
  return (
    remarks.every((remark) => PLAIN_REMARK.test(remark)) &&
    products.every((product) => PLAIN_PRODUCT.test(product.split('/', 1)[0] ?? ''))
  );
}

/** Opera before it was built on Chromium: from version 10 on it says 9.80, and its own number after `Version`. */
function earlyOpera(agent: string): Browser {
  const major =
    /\bOpera Mini\/(?:att\/)?(\d+)/.exec(agent) ?? /\bVersion\/(\d+)/.exec(agent) ?? /\bOpera[ /](\d+)/.exec(agent);
  return { family: 'Opera', major: major?.[1] ?? null };
}
