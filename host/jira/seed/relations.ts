import type { Issue } from '../dataset';
import type { Random } from '../random';
import { issueTypes, linkTypes, seedBaseUrl } from './catalog';
import type { Draft } from './seed-issue';

/**
 * Ties issues of one project together: sub-tasks to a parent that is older, stories to epics, and links. Both ends
 * show a tie, as in Jira. Changes the issues' fields in place, before anybody sees them.
 */
export function relate(drafts: readonly Draft[], issues: readonly Issue[], random: Random): void {
  const tasks = new Map<string, Issue[]>();
  const epics = new Map<string, Issue[]>();
  drafts.forEach(({ type, stock }, place) => {
    const issue = issues[place]!;
    // Kin is of one project and equally hidden: a tie would show an issue's summary to who may not see it.
    const kin = `${stock.project.key} ${issue.fields.security === null}`;
    const candidates = (type === 'Sub-task' ? tasks : epics).get(kin) ?? [];
    const wantsParent = type === 'Sub-task' || (type !== 'Epic' && random.chance(0.5));
    // A recent one: people add sub-tasks to what they work on.
    const parent = wantsParent && candidates.length > 0 ? random.pick(candidates.slice(-12)) : null;
    if (parent !== null) adopt(issue, parent, type === 'Sub-task');
    else if (type === 'Sub-task') set(issue, 'issuetype', issueTypes.get('Task'));
    if (type === 'Epic') epics.set(kin, [...(epics.get(kin) ?? []), issue]);
    else if (type !== 'Sub-task') tasks.set(kin, [...(tasks.get(kin) ?? []), issue]);
  });
  for (const issue of issues) {
    if (random.chance(0.18)) linkTo(issue, random.pick(issues), random);
  }
}

/** An issue as another one shows it. */
function glimpse({ id, key, self, fields }: Issue): Readonly<Record<string, unknown>> {
  const { summary, status, priority, issuetype } = fields;
  return { id, key, self, fields: { summary, status, priority, issuetype } };
}

function adopt(child: Issue, parent: Issue, isSubtask: boolean): void {
  set(child, 'parent', glimpse(parent));
  if (isSubtask) append(parent, 'subtasks', glimpse(child));
}

function linkTo(from: Issue, to: Issue, random: Random): void {
  if (from === to || from.fields.security !== null || to.fields.security !== null) return;
  const type = random.pick(linkTypes);
  const id = String(Number(from.id) + 20_000);
  const self = `${seedBaseUrl}/rest/api/3/issueLink/${id}`;
  append(from, 'issuelinks', { id, self, type, outwardIssue: glimpse(to) });
  append(to, 'issuelinks', { id, self, type, inwardIssue: glimpse(from) });
}

function set(issue: Issue, field: string, value: unknown): void {
  (issue.fields as Record<string, unknown>)[field] = value;
}

function append(issue: Issue, field: string, value: unknown): void {
  set(issue, field, [...(issue.fields[field] as readonly unknown[]), value]);
}
