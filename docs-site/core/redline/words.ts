/** A number with its parts, or a word with its hyphens and apostrophes. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:[-'’_][\p{L}\p{N}\p{M}]+)*/gu;
/** The same, white space, or a single other sign. */
const TOKEN = new RegExp(`${WORD.source}|\\s+|.`, 'gsu');

/** A text in pieces; joined they are the text again. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

export const isSpace = (token: string): boolean => /^\s/.test(token);

/** The words of a text, without spaces and signs. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
