import type { Issue } from '../dataset';
import type { Random } from '../random';
import { linkTypes, seedBaseUrl } from './catalog';
import type { Draft } from './seed-issue';

/**
 * Ties issues of one project together: sub-tasks to a parent that is older, stories to epics, and links. Both ends
 * show a tie, as in Jira. Changes the issues' fields in place, before anybody sees them.
 */
export function relate(drafts: readonly Draft[], issues: readonly Issue[], random: Random): void {
  const place = new Map(drafts.map((draft, number) => [draft.id, number]));
  const parents = new Map<string, Draft[]>();
  const epics = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const issue = issues[place.get(draft.id)!]!;
    const { key } = draft.stock.project;
    const candidates =
      draft.type === 'Sub-task' ? parents.get(key) : draft.type === 'Epic' ? undefined : epics.get(key);
    if (candidates !== undefined && (draft.type === 'Sub-task' || random.chance(0.5))) {
      // A recent one: people add sub-tasks to what they work on.
      const parent = random.pick(candidates.slice(-12));
      adopt(issue, issues[place.get(parent.id)!]!, draft.type === 'Sub-task');
    }
    if (draft.type === 'Epic') epics.set(key, [...(epics.get(key) ?? []), draft]);
    else if (draft.type !== 'Sub-task') parents.set(key, [...(parents.get(key) ?? []), draft]);
  }
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
  // A link into the restricted project would show its summary to everybody.
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
