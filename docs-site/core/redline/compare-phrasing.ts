import type { Nodes, PhrasingContent } from 'mdast';
import { isFormatting, isLiteral, isLiteralPhrasing, isSame, shellOf } from './bare-tree';
import { commonItems } from './common-items';
import type { Fate, Segment, Shell } from './redline';
import { isSpace, tokensOf } from './words';
import type { WorkBudget } from './work-budget';

/** A block's words in a row, with where formatting begins and ends between them. */
type Token =
  | { readonly what: 'text'; readonly text: string }
  | { readonly what: 'open'; readonly shell: Shell }
  | { readonly what: 'close'; readonly type: Shell['type'] }
  | { readonly what: 'node'; readonly node: PhrasingContent };

/**
 * The words of two blocks, word by word. Words are matched without regard to their formatting, so that a word in bold is the
 * same word; spaces and formatting are matched where they stand beside a match.
 */
export function comparePhrasing(old: Nodes, now: Nodes, budget: WorkBudget): readonly Segment[] {
  const [oldTokens, newTokens] = [tokensIn(old), tokensIn(now)];
  const [oldWords, newWords] = [wordsAmong(oldTokens), wordsAmong(newTokens)];
  const matches = commonItems(oldWords.keys, newWords.keys, budget);
  // In code a line break is read as one.
  const mayWrap = !isLiteral(old) && !isLiteral(now);
  const segments: Segment[] = [];
  let [fromOld, fromNew] = [0, 0];
  for (const [oldWord, newWord] of matches) {
    const [toOld, toNew] = [oldWords.places[oldWord] ?? 0, newWords.places[newWord] ?? 0];
    addGap(
      segments,
      { tokens: oldTokens, from: fromOld, to: toOld },
      { tokens: newTokens, from: fromNew, to: toNew },
      mayWrap,
    );
    const matched = newTokens[toNew];
    if (matched !== undefined) add(segments, matched, 'equal');
    [fromOld, fromNew] = [toOld + 1, toNew + 1];
  }
  const [restOfOld, restOfNew] = [
    { from: fromOld, to: oldTokens.length },
    { from: fromNew, to: newTokens.length },
  ];
  addGap(segments, { tokens: oldTokens, ...restOfOld }, { tokens: newTokens, ...restOfNew }, mayWrap);
  return segments;
}

/** Where the words and what stands like a word are among the tokens, and what they are matched by. */
function wordsAmong(tokens: readonly Token[]): {
  readonly places: readonly number[];
  readonly keys: readonly string[];
} {
  const places: number[] = [];
  const keys: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.what === 'open' || token.what === 'close' || (token.what === 'text' && isSpace(token.text))) continue;
    places.push(at);
    keys.push(token.what === 'text' ? token.text : `\n${JSON.stringify(token.node)}`);
  }
  return { places, keys };
}

/** Tokens between two matched words. */
type Gap = { readonly tokens: readonly Token[]; readonly from: number; readonly to: number };

/** What stands between two matched words: the same at both ends, then what went and what came. */
function addGap(segments: Segment[], old: Gap, now: Gap, mayWrap: boolean): void {
  const same = (oldAt: number, newAt: number) => bothAsOne(old.tokens[oldAt], now.tokens[newAt], mayWrap);
  const shorter = Math.min(old.to - old.from, now.to - now.from);
  let start = 0;
  for (; start < shorter; start++) {
    const both = same(old.from + start, now.from + start);
    if (both === null) break;
    push(segments, both);
  }
  const tail: Segment[] = [];
  for (; tail.length < shorter - start;) {
    const both = same(old.to - 1 - tail.length, now.to - 1 - tail.length);
    if (both === null) break;
    tail.push(both);
  }
  for (const token of old.tokens.slice(old.from + start, old.to - tail.length)) add(segments, token, 'removed');
  for (const token of now.tokens.slice(now.from + start, now.to - tail.length)) add(segments, token, 'added');
  for (const segment of tail.reverse()) push(segments, segment);
}

/** The segment of what both versions have; null where they differ. */
function bothAsOne(old: Token | undefined, now: Token | undefined, mayWrap: boolean): Segment | null {
  if (old === undefined || now === undefined) return null;
  if (old.what !== 'text' || now.what !== 'text') return isSame(old, now) ? { ...now, fate: 'equal' } : null;
  if (old.text === now.text) return { what: 'text', fate: 'equal', text: now.text };
  return mayWrap && isLineBreakElsewhere(old.text, now.text) ? { what: 'wrapped', old: old.text, new: now.text } : null;
}

/** A line break in a paragraph is read as one space; two spaces in a row are a change that one may ask about. */
const isLineBreakElsewhere = (old: string, now: string) =>
  isSpace(old) && isSpace(now) && old.replace(/[ \t]*\n[ \t]*/g, ' ') === now.replace(/[ \t]*\n[ \t]*/g, ' ');

const add = (segments: Segment[], token: Token, fate: Fate) =>
  push(segments, token.what === 'text' ? { what: 'text', fate, text: token.text } : { ...token, fate });

/** Texts of one fate side by side are one segment. It grows in place: a text of a thousand words is not copied a thousand times. */
function push(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (segment.what === 'text' && last?.what === 'text' && last.fate === segment.fate) {
    (last as { text: string }).text += segment.text;
  } else {
    segments.push(segment);
  }
}

/** What stands in a block, in reading order. */
function tokensIn(block: Nodes): readonly Token[] {
  const tokens: Token[] = [];
  addTokens(block, tokens);
  return tokens;
}

function addTokens(node: Nodes, tokens: Token[]): void {
  if (isLiteral(node) || node.type === 'text') {
    if ('value' in node) for (const text of tokensOf(node.value)) tokens.push({ what: 'text', text });
  } else if ('children' in node) {
    for (const child of node.children) addPhrasing(child, tokens);
  }
}

function addPhrasing(node: Nodes, tokens: Token[]): void {
  if (node.type === 'text') {
    addTokens(node, tokens);
  } else if (isFormatting(node) || isLiteralPhrasing(node)) {
    tokens.push({ what: 'open', shell: shellOf(node) });
    addTokens(node, tokens);
    tokens.push({ what: 'close', type: node.type });
  } else {
    tokens.push({ what: 'node', node: node as PhrasingContent });
  }
}
