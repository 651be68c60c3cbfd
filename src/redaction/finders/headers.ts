import { matches } from '../finding';
import { isPlaceholder } from '../placeholder';

/** Also as a field of JSON (`"Authorization":"Basic …"`). Digests and signatures go on over commas to the end of the line. */
export const authorizationHeaders = matches(
  /authorization["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}[["'\\]{0,4}(?<it>(?:Digest|AWS4-HMAC-SHA256|OAuth|Signature)[ \t]+[^\r\n]+|(?:[A-Za-z][\w-]{1,20}[ \t]{1,4})?[^\s"',;\\]+)/gi,
  'authorization',
  (value) => !isPlaceholder(value.replace(/^\S+[ \t]+/, '')),
);

/** A scheme and its token without the header's name; a word such as "Basic authentication" is none. */
export const schemesWithTokens = matches(
  /(?<![A-Za-z])(?:Bearer|Basic)[ \t]{1,4}(?<it>[A-Za-z0-9._~+/-]{8,}={0,2})/gi,
  'authorization',
  (token) => /\d|[a-z][A-Z]|=$/.test(token) && !isPlaceholder(token),
);

/** To the end of the line, because one header holds many. */
export const cookieHeaders = matches(
  /(?<![A-Za-z])(?:set-)?cookie2?["'\\]{0,3}[ \t]{0,4}:[ \t]{0,4}["'[\\]{0,4}(?<it>[\w.%-]{1,100}=[^\r\n"']+)/gi,
  'cookie',
);
