import type { Clock } from '../clock';
import type { AskJira } from '../jira/connection';
import { parseIssue, type Issue } from '../jira/issue';
import { asArray, asRecord, asText } from '../jira/json';
import { unexpectedShape } from '../jira/unexpected-shape';

/**
 * Why an issue that the query found is not in the file.
 * - `vanished`: when we came to read it, Jira did not give it any more: deleted, or no longer visible to this user.
 * - `unreadable`: Jira said that it could not give it, also when asked again.
 */
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOutReasons = ['vanished', 'unreadable'] as const;

/** What came of a batch. `refused` carries Jira's reasons (400): too many issues at once, or a request it does not take. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly issues: ReadonlyMap<string, Issue>;
      readonly leftOut: ReadonlyMap<string, LeftOutReason>;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** How often in a row the failed ids of a batch are asked for again without one of them coming. */
const idleTries = 3;
const idleWaitMs = 1_000;

/** Reads issues by id with `POST issue/bulkfetch`; the answer comes in any order. */
export async function fetchIssues(options: {
  readonly ask: AskJira;
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): Promise<Fetched> {
  const { ask, fields, clock, signal } = options;
  const issues = new Map<string, Issue>();
  const leftOut = new Map<string, LeftOutReason>();

  let pending = options.ids;
  for (let idle = 0; pending.length > 0;) {
    const reply = await ask('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: pending, fields });
    if (reply.kind === 'refused') return reply;
    const answer = parseAnswer(reply.body);
    const asked = new Set(pending);
    for (const issue of answer.issues) if (asked.has(issue.id)) issues.set(issue.id, issue);

    const missing = pending.filter((id) => !issues.has(id));
    const failed = missing.filter((id) => answer.failed.has(id));
    missing.filter((id) => !answer.failed.has(id)).forEach((id) => leftOut.set(id, 'vanished'));

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
function parseAnswer(body: unknown): { readonly issues: readonly Issue[]; readonly failed: ReadonlySet<string> } {
  const answer = asRecord(body);
  if (!answer || !Array.isArray(answer['issues'])) throw unexpectedShape('the issues that were asked for');
  const issues = answer['issues'].map(parseIssue);
  const failed = asArray(answer['issueErrors']).map((error) => asText(asRecord(error)?.['id']));
  return {
    issues: issues.filter((issue) => issue !== undefined),
    failed: new Set(failed.filter((id) => id !== undefined)),
  };
}
