import type { Dataset } from '../dataset';
import { createRandom, type Random } from '../random';
import { priorityNames, seedBaseUrl } from './catalog';
import { seedFields } from './fields';
import { seedUsers } from './people';
import { seedProjects } from './projects';
import { relate } from './relations';
import { repeatIssues } from './repeat-issues';
import { draftIssue, fillIssue } from './seed-issue';
import { dayMs, historyDays, hourMs, seedAnchor, shownUser, stockOf } from './stock';

/** So many issues differ in their values; more of them repeat these. */
const mostDistinct = 20_000;

/**
 * A team's Jira of `issues` issues (2,000 by default) in seven projects, the first of which is OBK. The same options
 * give the same data to the byte. Its dates end at a fixed instant; a site moves them to its own clock (localise.ts).
 */
export function seedDataset(options: { readonly seed?: number; readonly issues?: number } = {}): Dataset {
  const random = createRandom(options.seed ?? 2026);
  const users = seedUsers();
  const context = { random, users, shownUsers: users.map(shownUser) };
  const stocks = seedProjects.map(stockOf);
  const numbers = new Map<string, number>();
  const count = options.issues ?? 2000;
  const drafts = creationTimes(Math.min(count, mostDistinct), random).map((created, place) => {
    const stock = random.weighted(stocks.map((one) => [one, one.project.share] as const));
    const { key } = stock.project;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return draftIssue(String(10001 + place), `${key}-${number}`, stock, created, random);
  });
  const issues = drafts.map((draft) => fillIssue(draft, context));
  relate(drafts, issues, random);
  return {
    title: 'Openbook demo',
    users,
    projects: seedProjects.map(({ id, key, name, description, projectTypeKey, style }, place) => {
      return { id, key, name, description, projectTypeKey, style, leadAccountId: users[place]!.accountId };
    }),
    fields: seedFields,
    issues: repeatIssues(issues, count),
    priorities: priorityNames,
    invented: true,
    generated: { anchor: seedAnchor, baseUrl: seedBaseUrl },
  };
}

/** Working hours mostly, more of them lately, ascending; the last ones within hours of "now". */
function creationTimes(count: number, random: Random): readonly number[] {
  const times = Array.from({ length: count }, () => {
    const daysAgo = Math.floor(historyDays * random.next() ** 1.6);
    const hour = random.chance(0.85) ? random.integer(6, 17) : random.integer(0, 23);
    const time = seedAnchor - daysAgo * dayMs + (hour - 8) * hourMs + random.integer(0, 3_599) * 1000;
    return time > seedAnchor ? time - dayMs : time;
  });
  return times.sort((one, other) => one - other);
}
