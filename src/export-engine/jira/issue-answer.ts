import type { BodyReader } from './answer';
import { bytesFinder } from './find-bytes';
import { asRecord, parseJson, parseJsonText, type JsonRecord } from './json';
import { unexpectedShape } from './unexpected-shape';

/** What was made of each issue of an answer, in its order, and the answer without them. */
export type IssueAnswer<T> = { readonly made: readonly T[]; readonly rest: JsonRecord };

/**
 * Reads `{ "issues": […], … }` issue by issue: one is parsed, something is made of it, and it is gone before the next is
 * parsed. So a page of megabytes never stands in memory as objects that are about to die: with 1,000 issues a page this
 * takes a third less time than parsing the page does, and begins while Jira is still sending it. `make` may be called for
 * an issue and again. Its end is undefined where the bytes are no JSON; it throws JIRA_UNAVAILABLE where they hold no list
 * of issues.
 */
export function issueAnswerReader<T>(make: (issue: unknown) => T): BodyReader<IssueAnswer<T>> {
  const pieces = pieceReader(make);
  return { more: pieces.more, end: (bytes) => pieces.end(bytes) ?? readWhole(bytes, make) };
}

const decoder = new TextDecoder();
const utf8 = (text: string) => new TextEncoder().encode(text);

const list = utf8('"issues":[');
const findList = bytesFinder(list);
const between = utf8('},');
const colon = ':'.charCodeAt(0);
/** In bytes; a finder looks for 255 at most. */
const longestName = 100;

function readWhole<T>(bytes: Uint8Array, make: (issue: unknown) => T): IssueAnswer<T> | undefined {
  const json = parseJson(bytes);
  if (json === undefined) return undefined;
  const { issues, ...rest } = asRecord(json) ?? {};
  if (!Array.isArray(issues)) throw unexpectedShape('the issues that were asked for');
  return { made: issues.map(make), rest };
}

/** Where the list begins, and what stands between two of its issues. */
type Found = { readonly from: number; readonly head: string; readonly cut: Uint8Array };

/**
 * Cuts the list before every `{"expand":` (or whatever name stands first in its first object). In JSON a quote inside a
 * text has a backslash before it, so `},{"expand":` is never part of one: there one object ends and the next begins. Where
 * all stretches between the cuts are whole, and so is the answer without them, the cuts were between issues, and not
 * inside of one. Its end is undefined where that is not so, or where the answer is written in another way (with spaces, say).
 */
function pieceReader<T>(make: (issue: unknown) => T) {
  const made: T[] = [];
  let found: Found | 'not yet' | 'in another way' = 'not yet';
  let findCut = findList;
  /** Where the first issue begins that is not read yet. */
  let start = 0;
  /** No cut begins before. */
  let looked = 0;

  /** False where it is no list. */
  const takeAll = (issues: unknown) => {
    if (!Array.isArray(issues)) return false;
    for (const issue of issues) made.push(make(issue));
    return true;
  };
  const take = (bytes: Uint8Array) => {
    if (found === 'not yet') {
      found = findIssues(bytes, looked);
      if (found === 'not yet') looked = Math.max(0, bytes.length - list.length - longestName);
      if (typeof found === 'string') return;
      findCut = bytesFinder(found.cut);
      start = looked = found.from;
    }
    if (found === 'in another way') return;
    for (let cut = findCut(bytes, looked); cut >= 0; cut = findCut(bytes, looked)) {
      // More than one where an issue begins in another way.
      if (!takeAll(parseJsonText(`[${decoder.decode(bytes.subarray(start, cut + 1))}]`))) {
        found = 'in another way';
        return;
      }
      start = looked = cut + between.length;
    }
    looked = Math.max(start, bytes.length - found.cut.length + 1);
  };

  return {
    more(bytes: Uint8Array): void {
      try {
        take(bytes);
      } catch {
        // Something is wrong with an issue: the end reads it again, where it is known whether the answer is whole.
        found = 'in another way';
      }
    },
    end(bytes: Uint8Array): IssueAnswer<T> | undefined {
      take(bytes);
      if (typeof found === 'string') return undefined;
      const { issues, ...rest } = asRecord(parseJsonText(found.head + decoder.decode(bytes.subarray(start)))) ?? {};
      return takeAll(issues) ? { made, rest } : undefined;
    },
  };
}

function findIssues(bytes: Uint8Array, looked: number): Found | 'not yet' | 'in another way' {
  const listAt = findList(bytes, looked);
  if (listAt < 0) return 'not yet';
  const from = listAt + list.length;
  const nameEnd = bytes.subarray(from, from + longestName + 1).indexOf(colon);
  if (nameEnd < 0) return bytes.length - from > longestName ? 'in another way' : 'not yet';
  const head = decoder.decode(bytes.subarray(0, from));
  // The list is the answer's own, and not one inside of it: `]}` closes all that is open before its first issue.
  if (parseJsonText(`${head}]}`) === undefined) return 'in another way';
  return { from, head, cut: Uint8Array.of(...between, ...bytes.subarray(from, from + nameEnd + 1)) };
}
