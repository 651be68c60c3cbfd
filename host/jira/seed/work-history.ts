import type { Issue } from '../dataset';
import { jiraTime } from '../jira-time';
import { createRandom } from '../random';
import { isRecord, nameOf, type JsonRecord } from '../value-shape';
import { projectKeyOf } from '../visibility';
import { statuses } from './catalog';
import { customFields } from './fields';
import { seedProjects } from './projects';

/**
 * Worklogs and changelogs of generated issues, made up from an issue's values when somebody asks: the same issue always has
 * the same, its last status is the issue's own, and its worklogs add up to its time spent. So a million issues cost nothing.
 */

const quarterHour = 900;

/** Oldest first. Every ninth issue with enough time spent has more than the 20 that an issue's own field shows. */
export function worklogsOf(issue: Issue): readonly JsonRecord[] {
  const { id, self, fields } = issue;
  const quarters = typeof fields.timespent === 'number' ? Math.floor(fields.timespent / quarterHour) : 0;
  if (quarters === 0) return [];
  const number = Number(id);
  const random = createRandom(number);
  const count = Math.min(quarters, number % 9 === 0 ? 21 + (number % 15) : random.integer(1, 4));
  const [created, updated] = lifeOf(issue);
  const author = fields.assignee ?? fields.reporter;
  return Array.from({ length: count }, (_none, place) => {
    const seconds = quarterHour * (Math.floor(quarters / count) + (place < quarters % count ? 1 : 0));
    const at = jiraTime(between(created, updated, place, count));
    const worklogId = String(number * 100 + place);
    return {
      self: `${self}/worklog/${worklogId}`,
      author,
      updateAuthor: author,
      comment: remark(
        random.pick(['Looked for the cause', 'Wrote tests', 'Review', 'Talked it through', 'Größe 📏 geprüft']),
      ),
      created: at,
      updated: at,
      started: at,
      timeSpent: inWords(seconds),
      timeSpentSeconds: seconds,
      id: worklogId,
      issueId: id,
    };
  });
}

/** Oldest first, in the shape of `Changelog` of the OpenAPI document. Some have more than the 40 of `expand=changelog`. */
export function historiesOf(issue: Issue): readonly JsonRecord[] {
  const { id, fields } = issue;
  const number = Number(id);
  const random = createRandom(number + 1);
  const author = isRecord(fields.assignee) ? fields.assignee : fields.reporter;
  const changes: (readonly JsonRecord[])[] = [];
  if (isRecord(fields.assignee)) {
    const { accountId, displayName } = fields.assignee;
    changes.push([change('assignee', 'assignee', { to: accountId, toString: displayName })]);
  }
  if (Array.isArray(fields.labels) && fields.labels.length > 0) {
    changes.push([change('labels', 'labels', { from: '', fromString: '', to: '', toString: fields.labels.join(' ') })]);
  }
  if (random.chance(0.1)) {
    changes.push([change('summary', 'summary', { fromString: 'To be named', toString: fields.summary })]);
  }
  for (let ranked = 0; number % 61 === 0 && ranked < 45; ranked += 1) {
    changes.push([
      change('Rank', customFields.rank.id, { from: '', fromString: '', to: '', toString: 'Ranked higher' }),
    ]);
  }
  changes.push(...movesOf(issue));
  const [created, updated] = lifeOf(issue);
  return changes.map((items, place) => ({
    id: String(number * 100 + place),
    author,
    created: jiraTime(between(created, updated, place, changes.length)),
    items,
  }));
}

/** Through the workflow to the issue's own status; what ends it is resolved with the last step. */
function movesOf(issue: Issue): readonly (readonly JsonRecord[])[] {
  const { fields } = issue;
  const flow = seedProjects.find(({ key }) => key === projectKeyOf(issue))?.workflow ?? [];
  const status = nameOf(fields.status) ?? '';
  const end = flow.indexOf(status);
  // A workflow ends in several ways, and the way to the second does not lead over the first.
  const isEnd = (name: string): boolean => isRecord(fields.resolution) && /^(Done|Resolved)$/.test(name);
  const steps = flow.slice(0, end + 1).filter((name) => name === status || !isEnd(name));
  return steps.slice(1).map((name, place) => {
    const moved = change('status', 'status', {
      from: statuses.get(steps[place]!)?.id,
      fromString: steps[place],
      to: statuses.get(name)?.id,
      toString: name,
    });
    const { resolution } = fields;
    if (name !== status || !isRecord(resolution)) return [moved];
    return [change('resolution', 'resolution', { to: resolution.id, toString: resolution.name }), moved];
  });
}

/** Sides that are not there are left out. */
function change(field: string, fieldId: string, sides: Readonly<Record<string, unknown>>): JsonRecord {
  const known = Object.entries(sides).filter(([, side]) => typeof side === 'string');
  return {
    field,
    fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira',
    fieldId,
    ...Object.fromEntries(known),
  };
}

function lifeOf({ fields }: Issue): readonly [created: number, updated: number] {
  const at = (value: unknown): number => Date.parse(String(value).replace('+0000', 'Z'));
  return [at(fields.created), at(fields.resolutiondate ?? fields.updated)];
}

const between = (from: number, to: number, place: number, count: number): number =>
  from + Math.floor(((to - from) * (place + 1)) / (count + 1));

const remark = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** `2h 15m` */
function inWords(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), (seconds % 3600) / 60];
  return [...(hours > 0 ? [`${hours}h`] : []), ...(minutes > 0 ? [`${minutes}m`] : [])].join(' ');
}
