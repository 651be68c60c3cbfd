import { bytesFinder } from './find-bytes';
import { asRecord, parseJson, parseJsonText, type JsonRecord } from './json';
import { unexpectedShape } from './unexpected-shape';

/** What was made of each issue of an answer, in its order, and the answer without them. */
export type IssueAnswer<T> = { readonly made: readonly T[]; readonly rest: JsonRecord };

/**
 * Reads `{ "issues": […], … }` issue by issue: one is parsed, something is made of it, and it is gone before the next is
 * parsed. So a page of megabytes never stands in memory as objects that are about to die: with 1,000 issues a page this
 * takes a third less time than parsing the page does. `make` may be called for an issue and again. Undefined where the
 * bytes are no JSON; throws JIRA_UNAVAILABLE where they hold no list of issues.
 */
export function readIssueAnswer<T>(bytes: Uint8Array, make: (issue: unknown) => T): IssueAnswer<T> | undefined {
  return readPieces(bytes, make) ?? readWhole(bytes, make);
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

/**
 * Cuts the list before every `{"expand":` (or whatever name stands first in its first object). In JSON a quote inside a
 * text has a backslash before it, so `},{"expand":` is never part of one: there one object ends and the next begins. Where
 * all stretches between the cuts are whole, and so is the answer without them, the cuts were between issues, and not
 * inside of one. Undefined where that is not so, or where the answer is written in another way (with spaces, say).
 */
function readPieces<T>(bytes: Uint8Array, make: (issue: unknown) => T): IssueAnswer<T> | undefined {
  const listAt = findList(bytes, 0);
  if (listAt < 0) return undefined;
  const from = listAt + list.length;
  const head = decoder.decode(bytes.subarray(0, from));
  // The list is the answer's own, and not one inside of it: `]}` closes all that is open before its first issue.
  if (parseJsonText(`${head}]}`) === undefined) return undefined;

  const nameEnd = bytes.indexOf(colon, from);
  if (nameEnd < 0 || nameEnd - from > longestName) return undefined;
  const findCut = bytesFinder(Uint8Array.of(...between, ...bytes.subarray(from, nameEnd + 1)));
  const made: T[] = [];
  let start = from;
  for (let cut = findCut(bytes, start); cut >= 0; cut = findCut(bytes, start)) {
    // More than one where an issue begins in another way.
    const issues = parseJsonText(`[${decoder.decode(bytes.subarray(start, cut + 1))}]`);
    if (!Array.isArray(issues)) return undefined;
    for (const issue of issues) made.push(make(issue));
    start = cut + between.length;
  }
  const { issues, ...rest } = asRecord(parseJsonText(head + decoder.decode(bytes.subarray(start)))) ?? {};
  if (!Array.isArray(issues)) return undefined;
  for (const issue of issues) made.push(make(issue));
  return { made, rest };
}
