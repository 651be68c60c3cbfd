import type { Project } from '../dataset';
import { jsonReply } from '../reply';
import { projectKeyOf, roleIn } from '../visibility';
import { queryInteger, queryList, type Endpoint, type SiteContext } from './endpoint';
import { userReply } from './user-reply';

const defaultPage = 50;
const maxPage = 100;

/** `GET /rest/api/3/project/search`: a page of the projects that the user may browse, by key unless `orderBy` says else. */
export const searchProjects: Endpoint = ({ url }, context) => {
  const startAt = Math.max(0, queryInteger(url, 'startAt') ?? 0);
  const asked = queryInteger(url, 'maxResults') ?? defaultPage;
  // "If a value greater than 100 is provided, the maxResults parameter will default to 100" (OpenAPI document).
  const maxResults = asked > maxPage || asked < 1 ? maxPage : asked;
  const found = visibleProjects(url, context).sort(orderOf(url, context));
  const page = found.slice(startAt, startAt + maxResults);
  const isLast = startAt + maxResults >= found.length;
  const link = (at: number): string =>
    `${context.baseUrl}/rest/api/3/project/search?maxResults=${maxResults}&startAt=${at}`;
  const expand = queryList(url, 'expand');
  return jsonReply(200, {
    self: link(startAt),
    ...(isLast ? {} : { nextPage: link(startAt + maxResults) }),
    maxResults,
    startAt,
    total: found.length,
    isLast,
    values: page.map((project) => projectReply(project, expand, context)),
  });
};

function visibleProjects(url: URL, { index, viewer }: SiteContext): Project[] {
  const query = url.searchParams.get('query')?.toLowerCase() ?? '';
  const ids = queryList(url, 'id');
  const keys = queryList(url, 'keys');
  const types = queryList(url, 'typeKey');
  return index.dataset.projects.filter(
    (project) =>
      roleIn(viewer, project.key) !== null &&
      (query === '' || project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (types.length === 0 || types.includes(project.projectTypeKey)),
  );
}

function orderOf(url: URL, context: SiteContext): (one: Project, other: Project) => number {
  const asked = url.searchParams.get('orderBy') ?? 'key';
  const sign = asked.startsWith('-') ? -1 : 1;
  const by = asked.replace(/^[-+ ]/, '');
  if (by === 'issueCount') {
    const counts = issueCounts(context);
    return (one, other) => sign * ((counts.get(one.key) ?? 0) - (counts.get(other.key) ?? 0));
  }
  const property = by === 'name' ? 'name' : 'key';
  return (one, other) => sign * one[property].localeCompare(other[property], 'en');
}

function issueCounts({ index }: SiteContext): ReadonlyMap<string, number> {
  return index.cached('issue counts', () => {
    const counts = new Map<string, number>();
    for (const issue of index.issues) counts.set(projectKeyOf(issue), (counts.get(projectKeyOf(issue)) ?? 0) + 1);
    return counts;
  });
}

function projectReply(
  project: Project,
  expand: readonly string[],
  context: SiteContext,
): Readonly<Record<string, unknown>> {
  const { baseUrl, index } = context;
  const lead = index.dataset.users.find(({ accountId }) => accountId === project.leadAccountId);
  const avatar = (size: string): string =>
    `${baseUrl}/rest/api/3/universal_avatar/view/type/project/avatar/10400?size=${size}`;
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: `${baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: {
      '48x48': avatar('large'),
      '32x32': avatar('medium'),
      '24x24': avatar('small'),
      '16x16': avatar('xsmall'),
    },
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    style: project.style,
    isPrivate: false,
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('lead') && lead !== undefined ? { lead: userReply(lead, baseUrl) } : {}),
    ...(expand.includes('insight') ? { insight: { totalIssueCount: issueCounts(context).get(project.key) ?? 0 } } : {}),
  };
}
