import { AppError } from '../../app-error';
import type { Clock } from '../clock';
import type { Column } from '../columns';
import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import { fetchIssues, type Fetched } from './fetch-issues';

export type FetchedIssues<T> = Extract<Fetched<T>, { kind: 'fetched' }>;

/** Reads issues by id, any number at once, and says of each what was made of it or why it did not come. */
export type ReadIssues<T> = (ids: readonly string[]) => Promise<FetchedIssues<T>>;

/**
 * Jira Cloud takes 1,000 issues where at most 100 fields are named and none is multi-valued like these; everywhere else,
 * and on sites that do not have the newer rule yet, 100.
 */
const mostIssues = 1_000;
const safeIssues = 100;
const mostFields = 100;
const heavyFields: ReadonlySet<string> = new Set(['comment', 'worklog', 'attachment']);

/**
 * A reader that asks for as many issues at once as this site takes: 1,000, and 100 from the first refusal on. Pieces of
 * one call are read side by side. Throws JIRA_UNAVAILABLE with Jira's reasons where it refuses 100 too.
 */
export function issueReader<T>(options: {
  readonly ask: AskJira;
  readonly fields: readonly string[];
  readonly make: (issue: Issue) => T;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): ReadIssues<T> {
  let pieceSize = issuesAtOnce(options.fields);

  const readPiece = async (ids: readonly string[]): Promise<readonly FetchedIssues<T>[]> => {
    const fetched = await fetchIssues({ ...options, ids });
    if (fetched.kind === 'fetched') return [fetched];
    if (ids.length <= safeIssues) throw refused(fetched.reasons);
    pieceSize = safeIssues;
    return readPieces(ids);
  };
  const readPieces = async (ids: readonly string[]) =>
    (await Promise.all(slices(ids, pieceSize).map(readPiece))).flat();

  return async (ids) => joined(await readPieces(ids));
}

/** How many issues with these fields are worth asking for at once. */
export function issuesAtOnce(fields: readonly string[]): number {
  return fields.length > mostFields || fields.some((field) => heavyFields.has(field)) ? safeIssues : mostIssues;
}

/** The fields to name in a request. The key comes with every issue; naming none would mean all of them. */
export function fieldsToAsk(columns: readonly Column[]): readonly string[] {
  const ids = columns.filter(({ kind }) => kind !== 'issueKey').map(({ fieldId }) => fieldId);
  return ids.length > 0 ? [...new Set(ids)] : ['summary'];
}

function joined<T>(pieces: readonly FetchedIssues<T>[]): FetchedIssues<T> {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  return {
    kind: 'fetched',
    issues: new Map(pieces.flatMap(({ issues }) => [...issues])),
    leftOut: new Map(pieces.flatMap(({ leftOut }) => [...leftOut])),
  };
}

function refused(reasons: readonly string[]): AppError {
  const words = reasons.length === 0 ? 'it gives no reason.' : reasons.join(' ');
  return new AppError(
    'JIRA_UNAVAILABLE',
    `Jira refuses to give the issues with these columns: ${words} Choose other columns and export again.`,
  );
}

function slices(ids: readonly string[], size: number): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
}
