import type { Nodes, PhrasingContent } from 'mdast';
import { isFormatting, isLiteral, isLiteralPhrasing, isSame, shellOf } from './bare-tree';
import type { Fate, Segment, Shell } from './redline';
import { isSpace, tokensOf } from './words';
import { commonItems, type WorkBudget } from './work-budget';

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
  const [oldWords, newWords] = [oldTokens.flatMap(placeOfWord), newTokens.flatMap(placeOfWord)];
  const keyAt = (tokens: readonly Token[]) => (at: number) => keyOf(tokens[at]);
  const matches = commonItems(oldWords.map(keyAt(oldTokens)), newWords.map(keyAt(newTokens)), budget);
  // In code a line break is read as one.
  const mayWrap = !isLiteral(old) && !isLiteral(now);
  const segments: Segment[] = [];
  let [fromOld, fromNew] = [0, 0];
  for (const [oldWord, newWord] of [...matches, [oldWords.length, newWords.length] as const]) {
    const [toOld, toNew] = [oldWords[oldWord] ?? oldTokens.length, newWords[newWord] ?? newTokens.length];
    addGap(segments, oldTokens.slice(fromOld, toOld), newTokens.slice(fromNew, toNew), mayWrap);
    const matched = newTokens[toNew];
    if (matched !== undefined) add(segments, matched, 'equal');
    [fromOld, fromNew] = [toOld + 1, toNew + 1];
  }
  return segments;
}

const placeOfWord = (token: Token, at: number): readonly number[] =>
  token.what === 'node' || (token.what === 'text' && !isSpace(token.text)) ? [at] : [];

const keyOf = (token: Token | undefined): string =>
  token?.what === 'text' ? token.text : token?.what === 'node' ? `\n${JSON.stringify(token.node)}` : '';

/** What stands between two matched words: the same at both ends, then what went and what came. */
function addGap(segments: Segment[], old: readonly Token[], now: readonly Token[], mayWrap: boolean): void {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && addIfSame(segments, old[start], now[start], mayWrap)) start++;
  const tail: Segment[] = [];
  let end = 0;
  while (end < shorter - start) {
    const last: Segment[] = [];
    if (!addIfSame(last, old[old.length - 1 - end], now[now.length - 1 - end], mayWrap)) break;
    tail.unshift(...last);
    end++;
  }
  for (const token of old.slice(start, old.length - end)) add(segments, token, 'removed');
  for (const token of now.slice(start, now.length - end)) add(segments, token, 'added');
  for (const segment of tail) push(segments, segment);
}

function addIfSame(segments: Segment[], old: Token | undefined, now: Token | undefined, mayWrap: boolean): boolean {
  if (old === undefined || now === undefined) return false;
  if (isSame(old, now)) {
    add(segments, now, 'equal');
    return true;
  }
  if (!mayWrap || old.what !== 'text' || now.what !== 'text' || !isLineBreakElsewhere(old.text, now.text)) return false;
  push(segments, { what: 'wrapped', old: old.text, new: now.text });
  return true;
}

/** A line break in a paragraph is read as one space; two spaces in a row are a change that one may ask about. */
const isLineBreakElsewhere = (old: string, now: string) =>
  isSpace(old) && isSpace(now) && old.replace(/[ \t]*\n[ \t]*/g, ' ') === now.replace(/[ \t]*\n[ \t]*/g, ' ');

const add = (segments: Segment[], token: Token, fate: Fate) => push(segments, { ...token, fate });

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
function tokensIn(node: Nodes): readonly Token[] {
  if (isLiteral(node)) return 'value' in node ? texts(node.value) : [];
  return 'children' in node ? node.children.flatMap(tokensOfNode) : [];
}

function tokensOfNode(node: Nodes): readonly Token[] {
  if (node.type === 'text') return texts(node.value);
  if (!isFormatting(node) && !isLiteralPhrasing(node)) return [{ what: 'node', node: node as PhrasingContent }];
  return [{ what: 'open', shell: shellOf(node) }, ...tokensIn(node), { what: 'close', type: node.type }];
}

const texts = (value: string): readonly Token[] => tokensOf(value).map((text) => ({ what: 'text', text }));
