import { AppError } from '../../app-error';
import type { Clock } from '../clock';
import type { Column } from '../columns';
import type { AskJira } from '../jira/connection';
import type { FieldKind } from '../jira/field-kind';
import type { Issue } from '../jira/issue';
import { fetchIssues, type LeftOutReason } from './fetch-issues';
import { inOrder } from './in-order';

/** What became of an id: the issue itself, or why it is left out. */
export type Outcome =
  | { readonly kind: 'issue'; readonly id: string; readonly issue: Issue }
  | { readonly kind: 'leftOut'; readonly id: string; readonly reason: LeftOutReason };

/** Atlassian advises 5 to 10 requests at once; the burst limits of a site are shared with its other apps. */
const requestsInFlight = 5;

/**
 * Jira Cloud takes 1,000 issues where at most 100 fields are named and none is multi-valued like these; everywhere else,
 * and on sites that do not have the newer rule yet, 100.
 */
const mostIssues = 1_000;
const safeIssues = 100;
const mostFields = 100;
const heavyKinds: ReadonlySet<FieldKind> = new Set(['comments', 'worklogs', 'attachments']);

/** Reads the issues and yields one outcome an id, in the order of the ids, a batch at a time. */
export async function* readIssues(options: {
  readonly ask: AskJira;
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): AsyncGenerator<readonly Outcome[]> {
  const { ask, ids, columns, clock, signal } = options;
  const fields = fieldsToAsk(columns);
  let batchSize =
    fields.length > mostFields || columns.some(({ kind }) => heavyKinds.has(kind)) ? safeIssues : mostIssues;

  const read = async (batch: readonly string[]): Promise<readonly Outcome[]> => {
    const fetched = await fetchIssues({ ask, ids: batch, fields, clock, signal });
    if (fetched.kind === 'fetched') {
      return batch.map((id) => outcomeOf(id, fetched.issues.get(id), fetched.leftOut.get(id)));
    }
    if (batch.length <= safeIssues) throw refused(fetched.reasons);
    // This site takes fewer at once: so do all batches from here on, and this one goes piece by piece.
    batchSize = safeIssues;
    const outcomes: Outcome[] = [];
    for (const piece of slices(batch, () => safeIssues)) outcomes.push(...(await read(piece)));
    return outcomes;
  };

  const jobs = function* () {
    for (const batch of slices(ids, () => batchSize)) yield () => read(batch);
  };
  yield* inOrder(jobs(), requestsInFlight);
}

/** The fields to name in a request. The key comes with every issue; naming none would mean all of them. */
export function fieldsToAsk(columns: readonly Column[]): readonly string[] {
  const ids = columns.filter(({ kind }) => kind !== 'issueKey').map(({ fieldId }) => fieldId);
  return ids.length > 0 ? ids : ['summary'];
}

function outcomeOf(id: string, issue: Issue | undefined, reason: LeftOutReason = 'vanished'): Outcome {
  return issue ? { kind: 'issue', id, issue } : { kind: 'leftOut', id, reason };
}

function refused(reasons: readonly string[]): AppError {
  const words = reasons.length === 0 ? 'it gives no reason.' : reasons.join(' ');
  return new AppError(
    'JIRA_UNAVAILABLE',
    `Jira refuses to give the issues with these columns: ${words} Choose other columns and export again.`,
  );
}

function* slices(ids: readonly string[], sizeNow: () => number): Generator<readonly string[]> {
  for (let start = 0; start < ids.length;) {
    const slice = ids.slice(start, start + sizeNow());
    start += slice.length;
    yield slice;
  }
}
