import type { Finder, Finding } from '../finding';
import { isPlaceholder } from '../placeholder';

/** How the name of a field ends whose value is a secret; what stands before it (`aws_`, `client-`, `x-`) does not matter. */
const NAME = [
  'pass(?:word|wd|phrase|code)',
  'passwort|kennwort|contraseña|senha',
  '(?<![a-z])(?:pass|pw|auth|sid|otp)',
  'pwd|secret|token|credentials?|jsessionid|session[-_.]?id|session',
  '(?:api|access|private|secret|signing|encryption|account|shared|subscription|license|master|ssh)[-_. ]?key(?:[-_.]?id)?',
  '(?:csrf|xsrf|signature)',
].join('|');

/** What a name may end in besides: `password2`, `secret_value`, `passwordConfirmation`. */
const SUFFIX = '(?:[-_.]?(?:value|text|hash|base|confirm(?:ation)?|again|old|new|\\d{1,2}))?';

/** `:`, `=`, `:=`, `=>` after the name and its quotes; `>` of XML; a blank before a quote, after a flag, or around `is`. */
const BETWEEN =
  '(?<between>["\'\\]\\\\)]{0,4}[ \\t]{0,4}(?::=|=>|:|=(?!=))[ \\t]{0,4}|>|[ \\t]{1,4}is:?[ \\t]{1,4}|[ \\t]{1,4})';

const FIELD = new RegExp(`(?<name>${NAME})${SUFFIX}${BETWEEN}`, 'gi');
const UNQUOTED = /[^\s"'`&;]+/y;
const XML_TEXT = /[^<\r\n]+/y;
/** An address has secrets of its own, which other finders take out of it. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,20}:){1,2}\/\//i;
/** Of a sentence, only what looks like a secret: "the password is required" stays. */
const SECRET_LOOK = /\d|[a-z][A-Z]|[$%!^*#]/;

/** The values of fields that are named like a secret: in JSON, YAML, XML, `.env`, headers, command lines and sentences. */
export const secretFields: Finder = (text) => {
  const findings: Finding[] = [];
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(text); match !== null; match = FIELD.exec(text)) {
    const { name = '', between = '' } = match.groups ?? {};
    const value = valueAt(text, match.index, FIELD.lastIndex, between);
    if (value === null || value.from === value.to) continue;
    const words = text.slice(value.from, value.to);
    const isSentence = /^[ \t]+is/i.test(between);
    if (isSentence && !SECRET_LOOK.test(words)) continue;
    if (ADDRESS.test(words) || isPlaceholder(words) || isPosition(text, match.index, name, words)) continue;
    findings.push({ ...value, kind: 'secret-value' });
    FIELD.lastIndex = value.to;
  }
  return findings;
};

/** Where the value begins and ends; null where no value can follow. */
function valueAt(text: string, nameAt: number, at: number, between: string): { from: number; to: number } | null {
  if (between === '>') {
    // `<password>`, and not `</password>` or `type="password">`.
    if (!/<[\w:.-]{0,60}$/.test(text.slice(Math.max(0, nameAt - 61), nameAt))) return null;
    return run(text, at, XML_TEXT);
  }
  const quoted = quotedAt(text, at);
  const isBlank = between.trim() === '';
  if (quoted !== null) return quoted;
  if (isBlank && !/(?:^|\s)--?[\w-]{0,60}$/.test(text.slice(Math.max(0, nameAt - 62), nameAt))) return null;
  const value = run(text, at, UNQUOTED);
  return value && { from: value.from, to: withoutTail(text, value.from, value.to) };
}

function run(text: string, at: number, pattern: RegExp): { from: number; to: number } | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? { from: at, to: pattern.lastIndex } : null;
}

/** Inside quotes, which may be escaped, as in JSON within JSON; they close on the same line. */
function quotedAt(text: string, at: number): { from: number; to: number } | null {
  const opening = /(\\{0,3})(["'`])/y;
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (match === null) return null;
  const [whole, slashes = '', quote = ''] = match;
  const from = at + whole.length;
  for (let to = from; to < text.length && text[to] !== '\n'; to += 1) {
    if (text[to] !== quote) continue;
    let before = 0;
    while (text[to - 1 - before] === '\\') before += 1;
    if (before <= slashes.length) return { from, to: Math.max(from, to - before) };
  }
  return null;
}

/** Without the comma or the bracket that closes what the value stands in. */
function withoutTail(text: string, from: number, end: number): number {
  let to = end;
  const value = text.slice(from, end);
  const closes = (last: string | undefined) =>
    last === ',' ||
    (last === ')' && !value.includes('(')) ||
    (last === ']' && !value.includes('[')) ||
    (last === '}' && !value.includes('{')) ||
    last === '\\';
  while (to > from && closes(text[to - 1])) to -= 1;
  return to;
}

/** "Unexpected token: punc", and counts: nothing secret. */
function isPosition(text: string, at: number, name: string, value: string): boolean {
  if (!/^(?:token|session|auth|sid|signature|pass)$/i.test(name)) return false;
  return /^\d{1,4}$/.test(value) || /unexpected $/i.test(text.slice(Math.max(0, at - 11), at));
}
