import { cellsOf } from '../cells/cell-text';
import type { Clock } from '../clock';
import type { Row } from '../columns';
import type { ExportSpec } from '../export-spec';
import type { AskJira } from '../jira/connection';
import type { Issue } from '../jira/issue';
import { asText } from '../jira/json';
import type { Part } from '../parts/part';
import { fieldsToAsk, issueReader } from './read-issues';

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
  const readIssues = issueReader({ ...reading, fields: fieldsOf(spec) });

  return async (ids) => {
    const { issues, leftOut } = await readIssues(ids);
    const rows: Row[] = [];
    const left: Part['leftOut'][number][] = [];
    const changed: string[] = [];
    for (const id of ids) {
      const issue = issues.get(id);
      if (issue) {
        rows.push(cellsOf(issue, spec.columns));
        if (updatedAt(issue) > beganAt()) changed.push(id);
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

/** In milliseconds since 1970; -Infinity where the issue does not say. Jira writes `+0200`, which not every engine reads. */
function updatedAt({ fields }: Issue): number {
  const text = asText(fields['updated'])?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? -Infinity : instant;
}
