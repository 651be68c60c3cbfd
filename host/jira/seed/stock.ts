import type { SiteUser } from '../dataset';
import { jiraTime } from '../jira-time';
import { seedBaseUrl } from './catalog';
import { seedProjects, type SeedProject } from './projects';

/** What issues of one site refer to, built once so that they share it: people, versions, components, sprints. */

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The "now" of generated data: a Monday, 08:00 UTC, when a morning's work is already done east of Greenwich. */
export const seedAnchor = Date.UTC(2026, 10, 23, 8);
/** The oldest issue is so old. */
export const historyDays = 420;

type Thing = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };
type Sprint = Omit<Thing, 'id'> & {
  readonly id: number;
  readonly state: 'closed' | 'active' | 'future';
  readonly starts: number;
  readonly ends: number;
};

export type ProjectStock = {
  readonly project: SeedProject;
  /** As issues show it. */
  readonly shown: Readonly<Record<string, unknown>>;
  readonly components: readonly Thing[];
  readonly versions: readonly (Thing & { readonly released: boolean })[];
  readonly sprints: readonly {
    readonly shown: Readonly<Record<string, unknown>>;
    readonly starts: number;
    readonly ends: number;
    readonly state: Sprint['state'];
  }[];
};

const rest = (path: string): string => `${seedBaseUrl}/rest/api/3/${path}`;

export function shownUser(user: SiteUser): Readonly<Record<string, unknown>> {
  const avatar = (size: number): string => `${seedBaseUrl}/secure/useravatar?size=${size}`;
  return {
    self: rest(`user?accountId=${encodeURIComponent(user.accountId)}`),
    accountId: user.accountId,
    emailAddress: user.emailAddress,
    avatarUrls: { '48x48': avatar(48), '24x24': avatar(24), '16x16': avatar(16), '32x32': avatar(32) },
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    accountType: 'atlassian',
  };
}

export function stockOf(project: SeedProject): ProjectStock {
  const place = seedProjects.indexOf(project);
  return {
    project,
    shown: {
      self: rest(`project/${project.id}`),
      id: project.id,
      key: project.key,
      name: project.name,
      projectTypeKey: project.projectTypeKey,
      simplified: project.style === 'next-gen',
      avatarUrls: { '48x48': rest('universal_avatar/view/type/project/avatar/10400') },
    },
    components: project.components.map((name, number) => {
      const id = String(10100 + place * 10 + number);
      return { self: rest(`component/${id}`), id, name };
    }),
    versions: project.types.some(([type]) => type === 'Bug') ? versionsOf(place) : [],
    sprints: project.hasSprints ? sprintsOf(project, place) : [],
  };
}

function versionsOf(place: number): ProjectStock['versions'] {
  return ['1.0.0', '1.1.0', '1.2.0', '2.0.0', '2.1.0', '3.0.0-beta'].map((name, number, all) => {
    const id = String(10200 + place * 10 + number);
    const releaseDate = new Date(seedAnchor + (number - all.length + 2) * 70 * dayMs).toISOString().slice(0, 10);
    const released = number < all.length - 2;
    return {
      self: rest(`version/${id}`),
      id,
      description: released ? `Release ${name}` : '',
      name,
      archived: number === 0,
      released,
      releaseDate,
    };
  });
}

/** Two weeks each, without gaps; the one around "now" is active and two are planned. */
function sprintsOf(project: SeedProject, place: number): ProjectStock['sprints'] {
  const lengthMs = 14 * dayMs;
  const count = Math.floor(historyDays / 14) + 2;
  const firstStart = seedAnchor - (count - 2) * lengthMs + (2 + place) * dayMs;
  return Array.from({ length: count }, (_none, number) => {
    const starts = firstStart + number * lengthMs;
    const ends = starts + lengthMs - hourMs;
    const state = ends < seedAnchor ? 'closed' : starts <= seedAnchor ? 'active' : 'future';
    const dates = { startDate: new Date(starts).toISOString(), endDate: new Date(ends).toISOString() };
    const shown = {
      id: 100 + place * 100 + number,
      name: `${project.key} Sprint ${number + 1}`,
      state,
      boardId: place + 1,
      goal: number % 4 === 0 ? 'Fewer open bugs than last time' : '',
      ...(state === 'future' ? {} : dates),
      ...(state === 'closed' ? { completeDate: jiraTime(ends).replace('+0000', 'Z') } : {}),
    };
    return { shown, starts, ends, state };
  });
}
