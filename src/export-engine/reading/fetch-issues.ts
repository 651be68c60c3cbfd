import type { Clock } from '../clock';
import type { AskJira } from '../jira/connection';
import { parseIssue, type Issue } from '../jira/issue';
import { issueAnswerReader } from '../jira/issue-answer';
import { asArray, asRecord, asText, type JsonRecord } from '../jira/json';

/**
 * Why an issue that the query found is not in the file.
 * - `vanished`: when we came to read it, Jira did not give it any more: deleted, or no longer visible to this user.
 * - `unreadable`: Jira said that it could not give it, also when asked again.
 */
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOutReasons = ['vanished', 'unreadable'] as const;

/** What came of a batch. `refused` carries Jira's reasons (400): too many issues at once, or a request it does not take. */
export type Fetched<T> =
  | {
      readonly kind: 'fetched';
      readonly issues: ReadonlyMap<string, T>;
      readonly leftOut: ReadonlyMap<string, LeftOutReason>;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** How often in a row the failed ids of a batch are asked for again without one of them coming. */
const idleTries = 3;
const idleWaitMs = 1_000;

/**
 * Reads issues by id with `POST issue/bulkfetch`; the answer comes in any order. Of each issue only what `make` makes of it
 * is kept, so that the raw ones are gone at once.
 */
export async function fetchIssues<T>(options: {
  readonly ask: AskJira;
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly make: (issue: Issue) => T;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): Promise<Fetched<T>> {
  const { ask, fields, make, clock, signal } = options;
  const issues = new Map<string, T>();
  const leftOut = new Map<string, LeftOutReason>();

  let pending = options.ids;
  for (let idle = 0; pending.length > 0;) {
    const asked = new Set(pending);
    const makeIfAsked = (value: unknown): readonly [string, T] | undefined => {
      const issue = parseIssue(value);
      return issue && asked.has(issue.id) ? [issue.id, make(issue)] : undefined;
    };
    const reply = await ask(
      '/rest/api/3/issue/bulkfetch',
      { issueIdsOrKeys: pending, fields },
      { reader: () => issueAnswerReader(makeIfAsked) },
    );
    if (reply.kind === 'refused') return reply;
    for (const made of reply.body.made) if (made) issues.set(...made);

    const failedIds = idsOfErrors(reply.body.rest);
    const missing = pending.filter((id) => !issues.has(id));
    const failed = missing.filter((id) => failedIds.has(id));
    missing.filter((id) => !failedIds.has(id)).forEach((id) => leftOut.set(id, 'vanished'));

    idle = failed.length < pending.length ? 0 : idle + 1;
    if (idle >= idleTries) {
      failed.forEach((id) => leftOut.set(id, 'unreadable'));
      break;
    }
    pending = failed;
    if (pending.length > 0) await clock.sleep(idleWaitMs, signal);
  }
  return { kind: 'fetched', issues, leftOut };
}

/** `{ issues, issueErrors: [{ id, errorMessage }] }`: an id in neither was not found or is not visible (OpenAPI). */
function idsOfErrors({ issueErrors }: JsonRecord): ReadonlySet<string> {
  return new Set(asArray(issueErrors).flatMap((error) => asText(asRecord(error)?.['id']) ?? []));
}
