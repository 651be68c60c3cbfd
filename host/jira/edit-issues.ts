import type { Dataset, Issue } from './dataset';
import type { IssueEdit } from './faults';
import { jiraTime } from './jira-time';

/** The dataset after what others did to its issues at `now`, milliseconds since 1970; an unknown issue changes nothing. */
export function editIssues(dataset: Dataset, edits: readonly IssueEdit[], now: number): Dataset {
  const byId = new Map(dataset.issues.map((issue) => [issue.id, issue]));
  for (const edit of edits) {
    const issue = byId.get(edit.issueId);
    if (issue === undefined) continue;
    if (edit.kind === 'vanish') byId.delete(edit.issueId);
    else byId.set(edit.issueId, edited(issue, edit, dataset, now));
  }
  return { ...dataset, issues: [...byId.values()] };
}

function edited(
  issue: Issue,
  edit: Exclude<IssueEdit, { readonly kind: 'vanish' }>,
  { projects }: Dataset,
  now: number,
): Issue {
  const updated = jiraTime(now);
  if (edit.kind === 'edit') return { ...issue, fields: { ...issue.fields, ...edit.fields, updated } };
  const project = projects.find(({ key }) => key === edit.key.replace(/-\d+$/, ''));
  const shown = project && { id: project.id, key: project.key, name: project.name };
  return { ...issue, key: edit.key, fields: { ...issue.fields, ...(shown ? { project: shown } : {}), updated } };
}
