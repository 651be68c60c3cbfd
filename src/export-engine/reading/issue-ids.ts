import type { AskJira } from '../jira/connection';
import { asRecord, asText } from '../jira/json';
import { searchPages } from '../jira/search-pages';
import { unexpectedShape } from '../jira/unexpected-shape';
import { largestPart, partSizeOf } from '../parts/run';
import { distinctIds } from './distinct-ids';

/** Jira gives up to 5,000 a page where only ids are asked for (OpenAPI, `POST /rest/api/3/search/jql`). */
const idsPerPage = 5_000;

/** The ids of a run, each once, in the query's order. Those that are found can be read while others are looked for. */
export type RunIds = {
  /** Ids a part. */
  readonly partSize: number;
  /** The ids of a part as soon as all of them are found; none past the last part. Rejects where the search failed. */
  part(number: number): Promise<Float64Array>;
  /** All ids, when the search has ended. */
  readonly all: Promise<Float64Array>;
};

/** Ids that are all there: of a run that goes on. */
export function knownIds(ids: Float64Array, partSize: number): RunIds {
  return { partSize, part: async (number) => partOf(ids, number, partSize), all: Promise.resolve(ids) };
}

/**
 * Finds the ids of all issues of a query, page by page, before whatever else Jira is asked. Resolves with the first page
 * (a query that Jira refuses fails here) and goes on by itself.
 */
export async function findIssueIds(ask: AskJira, jql: string, onFound: (found: number) => void): Promise<RunIds> {
  const askFirst: AskJira = (path, body, how) => ask(path, body, { ...how, turn: 'first' });
  const pages = searchPages(askFirst, { jql, fields: ['id'], maxResults: idsPerPage });
  const ids = distinctIds();
  let isWhole = false;
  const readPage = async () => {
    const page = await pages.next();
    isWhole = page.done === true || page.value.isLast;
    if (!page.done) ids.add(page.value.issues.map((issue) => parseId(asRecord(issue)?.['id'])));
    onFound(ids.found().length);
  };

  await readPage();
  // How many more pages there are, nobody knows.
  const partSize = isWhole ? partSizeOf(ids.found().length) : largestPart;
  let page: Promise<void> = Promise.resolve();
  const readAll = async () => {
    while (!isWhole) {
      page = readPage();
      await page;
    }
    return ids.found();
  };
  const all = readAll();
  // Its failure is seen by whoever waits for a part, and by the run at its end.
  all.catch(() => undefined);
  return {
    partSize,
    all,
    async part(number) {
      while (!isWhole && ids.found().length < (number + 1) * partSize) await page;
      return partOf(ids.found(), number, partSize);
    },
  };
}

function partOf(ids: Float64Array, number: number, partSize: number): Float64Array {
  return ids.slice(number * partSize, (number + 1) * partSize);
}

/** Jira's ids are counted up by a database: decimal whole numbers far below 2^53. */
function parseId(value: unknown): number {
  const text = asText(value) ?? '';
  const id = Number(text);
  if (!Number.isSafeInteger(id) || String(id) !== text) throw unexpectedShape('the id of an issue');
  return id;
}
