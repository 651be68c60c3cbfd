/** A number with its parts, a word with its hyphens and apostrophes, white space, or a single other sign. */
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:[-'’_][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;

/** A text in pieces; joined they are the text again. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

export const isSpace = (token: string): boolean => /^\s/.test(token);

/** The words of a text, without spaces and signs. */
export const wordsOf = (text: string): readonly string[] => tokensOf(text).filter(isWord);
