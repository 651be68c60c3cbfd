import { rowMaker } from '../cells/row-maker';
import type { Clock } from '../clock';
import type { Row } from '../columns';
import type { ExportSpec } from '../export-spec';
import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import { asText } from '../jira/json';
import type { Part } from '../parts/part';
import { fieldsToAsk, issueReader } from './read-issues';
import { readWholeList, type ListName } from './whole-lists';

/** Reads the issues of a part and makes rows of them, in the order of the ids; what does not come is listed as left out. */
export type ReadPart = (ids: readonly string[]) => Promise<Part>;

export function partReader(options: {
  readonly ask: AskJira;
  readonly spec: ExportSpec;
  /** When the export began, by Jira's clock, in milliseconds since 1970: what was edited later has changed. */
  readonly beganAt: () => number;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}): ReadPart {
  const { spec, beganAt, ...reading } = options;
  const { ask } = options;
  const readIssues = issueReader({ ...reading, fields: fieldsOf(spec) });
  const lists = listsOf(spec);
  const rowOf = rowMaker(spec.columns, spec.settings);

  const readListed = async (issue: Issue) => {
    const [comments, worklogs] = await Promise.all(
      (['comment', 'worklog'] as const).map((name) => (lists.has(name) ? readWholeList(ask, issue, name) : null)),
    );
    return {
      issue,
      ...(comments && { comments: comments.entries }),
      ...(worklogs && { worklogs: worklogs.entries }),
      isWhole: comments?.isWhole !== false && worklogs?.isWhole !== false,
    };
  };

  return async (ids) => {
    const { issues, leftOut } = await readIssues(ids);
    const read =
      lists.size === 0
        ? null
        : new Map(await Promise.all([...issues].map(async ([id, issue]) => [id, await readListed(issue)] as const)));
    const rows: Row[] = [];
    const left: Part['leftOut'][number][] = [];
    const changed: string[] = [];
    for (const id of ids) {
      const issue = issues.get(id);
      if (issue) {
        const whole = read?.get(id) ?? { issue, isWhole: true };
        rows.push(rowOf(whole));
        if (!whole.isWhole || updatedAt(issue) > beganAt()) changed.push(id);
      } else {
        left.push({ id, reason: leftOut.get(id) ?? 'vanished' });
      }
    }
    return { rows: { issues: rows }, leftOut: left, changed };
  };
}

/** What to ask of each issue: what its row shows, and when it was edited. */
export function fieldsOf({ columns }: ExportSpec): readonly string[] {
  return [...new Set([...fieldsToAsk(columns), 'updated'])];
}

/** The lists that an issue's own field holds only the first of. */
function listsOf({ columns }: ExportSpec): ReadonlySet<ListName> {
  const kinds = new Set(columns.map(({ kind }) => kind));
  return new Set([
    ...(kinds.has('comments') ? (['comment'] as const) : []),
    ...(kinds.has('worklogs') ? (['worklog'] as const) : []),
  ]);
}

/** In milliseconds since 1970; -Infinity where the issue does not say. Jira writes `+0200`, which not every engine reads. */
function updatedAt({ fields }: Issue): number {
  const text = asText(fields['updated'])?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? -Infinity : instant;
}
