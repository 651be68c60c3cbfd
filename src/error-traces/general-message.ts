import { redact } from '../redaction/redact';

/** A message says what went wrong in its first words. */
const LONGEST = 300;

const GENERAL: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)]+/gi, '<address>'],
  [/"[^"\n]*"|`[^`\n]*`|“[^”\n]*”|«[^»\n]*»/g, '"…"'],
  // An apostrophe inside a word is no quote.
  [/(?<!\w)'[^'\n]{0,300}'(?!\w)/g, "'…'"],
  // Clauses of a query: fields and values are the customer's words.
  [/[\w.\]"…-]{1,80}(?:\s{0,3}(?:!?[=~]|[<>]=)\s{0,3}|\s[<>]\s)[^\s,;()[\]<>]{1,200}/g, '<clause>'],
  [/[\w.\]"…-]{1,80}\s{1,3}(?:not\s{1,3})?in\s{0,3}\([^()]{0,500}\)/gi, '<clause>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '#'],
  [/\b[A-Z][A-Z0-9_]{1,20}-\d+\b/g, 'KEY-#'],
  [/\b(?=[a-f]{0,40}\d)[0-9a-f]{8,64}\b/gi, '#'],
  [/\d+(?:[.,:]\d+)*/g, '#'],
];

/**
 * The message of an error without what belongs to one person, one issue or one try: redacted, and with addresses, quoted
 * values, ids, issue keys and numbers in general. The same fault has the same message, whoever meets it.
 */
export function generalMessage(message: string): string {
  // Redacted before it is cut, so that no half of a secret is left that nothing recognises any more.
  const redacted = redact(message.slice(0, LONGEST * 10));
  return GENERAL.reduce((text, [pattern, instead]) => text.replace(pattern, instead), redacted)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
