import type { Issue, SiteUser } from '../dataset';
import { jiraTime } from '../jira-time';
import type { Random } from '../random';
import {
  categoryOf,
  issueTypes,
  labels,
  priorities,
  resolutions,
  seedBaseUrl,
  statuses,
  type StatusCategoryKey,
} from './catalog';
import { customValues } from './custom-values';
import { hostileSummaries } from './hostile-summaries';
import { createWriter, summaryTemplates, type Writer } from './prose';
import { attachmentsOf, commentsOf } from './comments-and-files';
import { description } from './rich-text';
import { timeOf } from './time-values';
import { securityLevels } from './people';
import { dayMs, hourMs, seedAnchor, type ProjectStock } from './stock';

/** What is settled about an issue before its fields are filled. */
export type Draft = {
  readonly id: string;
  readonly key: string;
  readonly stock: ProjectStock;
  readonly type: string;
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | null;
  readonly status: string;
  readonly category: StatusCategoryKey;
};

export type SeedContext = {
  readonly random: Random;
  readonly users: readonly SiteUser[];
  /** As issues show them, in the order of `users`. */
  readonly shownUsers: readonly Readonly<Record<string, unknown>>[];
};

export type FieldValues = Record<string, unknown>;

/** Old issues are mostly done, young ones mostly open; nothing happens after "now". */
export function draftIssue(id: string, key: string, stock: ProjectStock, created: number, random: Random): Draft {
  const { project } = stock;
  const type = random.weighted(project.types);
  const age = (seedAnchor - created) / dayMs;
  const doneChance = Math.min(0.93, 0.08 + age / 110) * (type === 'Epic' ? 0.6 : 1);
  const wanted: StatusCategoryKey = random.chance(doneChance) ? 'done' : random.chance(0.38) ? 'indeterminate' : 'new';
  const flow = project.workflow.filter((name) => categoryOf(name) === wanted);
  // The usual end of a workflow comes first in its list; "Won’t do" is rare.
  const status = wanted === 'done' && random.chance(0.88) ? flow[0]! : random.pick(flow);
  const lifeMs = Math.max(hourMs, Math.min(seedAnchor - created, random.integer(1, 45) * dayMs * random.next()));
  const resolved = wanted === 'done' ? Math.min(seedAnchor, created + lifeMs) : null;
  const updated = Math.min(
    seedAnchor,
    (resolved ?? created) + Math.floor((seedAnchor - (resolved ?? created)) * random.next() ** 3),
  );
  return { id, key, stock, type, created, updated, resolved, status, category: wanted };
}

export function fillIssue(draft: Draft, context: SeedContext): Issue {
  const { random, users, shownUsers } = context;
  const { id, key, stock, type, created, updated, resolved, status, category } = draft;
  const self = `${seedBaseUrl}/rest/api/3/issue/${id}`;
  const writer = createWriter(random, stock.project.key);
  const text = { random, writer, people: users, key };
  const reporter = random.pick(shownUsers);
  const isSoftware = stock.versions.length > 0;
  const won =
    status === 'Won’t do'
      ? 'Won’t do'
      : random.weighted([
          ['Done', 90],
          ['Duplicate', 6],
          ['Cannot reproduce', 4],
        ] as const);
  const votes = random.chance(0.2) ? random.integer(1, 24) : 0;
  const fields: FieldValues = {
    summary: summaryOf(draft, writer, random),
    issuetype: issueTypes.get(type),
    project: stock.shown,
    status: statuses.get(status),
    priority: priorities.get(
      random.weighted([
        ['Highest', 4],
        ['High', 18],
        ['Medium', 55],
        ['Low', 17],
        ['Lowest', 6],
      ] as const),
    ),
    resolution: resolved === null ? null : resolutions.get(won),
    assignee: random.chance(category === 'new' ? 0.45 : 0.95) ? random.pick(shownUsers) : null,
    reporter,
    creator: random.chance(0.9) ? reporter : random.pick(shownUsers),
    labels: random.some(
      labels,
      random.weighted([
        [0, 50],
        [1, 30],
        [2, 14],
        [4, 6],
      ] as const),
    ),
    components: random.some(
      stock.components,
      random.weighted([
        [0, 25],
        [1, 60],
        [2, 15],
      ] as const),
    ),
    fixVersions:
      isSoftware && category === 'done'
        ? random.some(
            stock.versions,
            random.weighted([
              [1, 80],
              [2, 8],
              [0, 12],
            ] as const),
          )
        : [],
    versions: type === 'Bug' ? random.some(stock.versions, random.integer(0, 2)) : [],
    created: jiraTime(created),
    updated: jiraTime(updated),
    resolutiondate: resolved === null ? null : jiraTime(resolved),
    statuscategorychangedate: jiraTime(resolved ?? created),
    duedate: random.chance(0.35) ? new Date(created + random.integer(3, 60) * dayMs).toISOString().slice(0, 10) : null,
    description: description(type, text),
    environment: null,
    subtasks: [],
    issuelinks: [],
    attachment: attachmentsOf(draft, reporter, random),
    comment: commentsOf(draft, text, context),
    votes: { self: `${self.replace(id, key)}/votes`, votes, hasVoted: false },
    watches: { self: `${self.replace(id, key)}/watchers`, watchCount: random.integer(0, 8), isWatching: false },
    ...timeOf(draft, random),
    security:
      stock.project.key === 'SEC' || (stock.project.key === 'OBK' && random.chance(0.015)) ? securityLevel : null,
    ...customValues(draft, context),
  };
  return { id, key, self, fields };
}

const securityLevel = {
  self: `${seedBaseUrl}/rest/api/3/securitylevel/10000`,
  id: '10000',
  description: 'Hidden from everybody else',
  name: securityLevels[0],
};

/** Every so many issues of the first project have a hostile summary, each line in turn. */
const hostileEvery = 25;

function summaryOf({ type, key, stock }: Draft, writer: Writer, random: Random): string {
  const number = Number(key.slice(stock.project.key.length + 1));
  if (stock.project.key === 'OBK' && number % hostileEvery === 7) {
    return hostileSummaries[Math.floor(number / hostileEvery) % hostileSummaries.length]!;
  }
  return writer.write(random.pick(summaryTemplates[type]!)).slice(0, 255);
}
