import type { Access, Dataset, Issue, ProjectRole, SiteUser } from './dataset';
import { isRecord, nameOf } from './value-shape';

/** Whoever asks: a signed-in user, or the app itself. */
export type Viewer = {
  readonly accountId: string;
  readonly user: SiteUser | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly isAdmin: boolean;
  readonly access: Access;
};

/** Account id of the app's own user; the platform gives every app one. The value is the host's. */
export const APP_ACCOUNT_ID = '557058:0b00c000-a990-4000-8000-00000000face';

export function viewerOfUser(user: SiteUser): Viewer {
  const { accountId, timeZone, locale, isAdmin, access } = user;
  return { accountId, user, timeZone, locale, isAdmin, access };
}

/** The app sees every project and no issue behind a security level (host/UNVERIFIED.md: depends on the site's schemes). */
export function viewerOfApp(dataset: Dataset): Viewer {
  const everywhere = Object.fromEntries(dataset.projects.map(({ key }) => [key, 'member' as const]));
  const isOpen = dataset.users.every(({ access }) => access.kind === 'everything');
  return {
    accountId: APP_ACCOUNT_ID,
    user: null,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    isAdmin: false,
    access: isOpen ? { kind: 'everything' } : { kind: 'roles', roles: everywhere, securityLevels: [] },
  };
}

export function roleIn(viewer: Viewer, projectKey: string): ProjectRole | null {
  if (viewer.access.kind === 'everything') return viewer.isAdmin ? 'administrator' : 'member';
  return viewer.access.roles[projectKey] ?? null;
}

/** Browse projects permission, then issue-level security: the two rules of every read of an issue in the OpenAPI document. */
export function canSee(viewer: Viewer, issue: Issue): boolean {
  if (viewer.access.kind === 'everything') return true;
  if (roleIn(viewer, projectKeyOf(issue)) === null) return false;
  const level = nameOf(issue.fields.security);
  return level === null || viewer.access.securityLevels.includes(level);
}

export function projectKeyOf(issue: Issue): string {
  const project = issue.fields.project;
  if (isRecord(project) && typeof project.key === 'string') return project.key;
  return issue.key.replace(/-\d+$/, '');
}
