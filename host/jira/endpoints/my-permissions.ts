import type { ProjectRole } from '../dataset';
import { jsonReply, refuse } from '../reply';
import { canSee, projectKeyOf, roleIn, type Viewer } from '../visibility';
import { queryList, type Endpoint, type SiteContext } from './endpoint';

type Permission = {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
  /** Roles that have it, for a project permission; for a global one, whether only admins have it. */
  readonly grantedTo: readonly ProjectRole[] | 'admins' | 'everybody';
};

const anyRole: readonly ProjectRole[] = ['administrator', 'member', 'viewer'];
const writers: readonly ProjectRole[] = ['administrator', 'member'];

const permissions: Readonly<Record<string, Permission>> = {
  ADMINISTER: {
    id: '0',
    name: 'Administer Jira',
    type: 'GLOBAL',
    description: 'Create and administer projects, issue types, fields, workflows, and schemes for all projects.',
    grantedTo: 'admins',
  },
  USER_PICKER: {
    id: '27',
    name: 'Browse users and groups',
    type: 'GLOBAL',
    description: 'View and select users or groups from the user picker.',
    grantedTo: 'everybody',
  },
  BULK_CHANGE: {
    id: '33',
    name: 'Make bulk changes',
    type: 'GLOBAL',
    description: 'Modify collections of issues at once.',
    grantedTo: 'everybody',
  },
  BROWSE_PROJECTS: {
    id: '10',
    name: 'Browse Projects',
    type: 'PROJECT',
    description: 'Ability to browse projects and the issues within them.',
    grantedTo: anyRole,
  },
  CREATE_ISSUES: {
    id: '11',
    name: 'Create Issues',
    type: 'PROJECT',
    description: 'Ability to create issues.',
    grantedTo: writers,
  },
  EDIT_ISSUES: {
    id: '12',
    name: 'Edit Issues',
    type: 'PROJECT',
    description: 'Ability to edit issues.',
    grantedTo: writers,
  },
  ADD_COMMENTS: {
    id: '15',
    name: 'Add Comments',
    type: 'PROJECT',
    description: 'Ability to comment on issues.',
    grantedTo: writers,
  },
  ADMINISTER_PROJECTS: {
    id: '23',
    name: 'Administer Projects',
    type: 'PROJECT',
    description: 'Ability to administer a project in Jira.',
    grantedTo: ['administrator'],
  },
};

/**
 * `GET /rest/api/3/mypermissions`: whether the user has each permission of the required list `permissions`, in one
 * project or issue where the request names one, else in any project.
 */
export const myPermissions: Endpoint = ({ url }, context) => {
  const asked = queryList(url, 'permissions');
  if (asked.length === 0) return refuse(400, "The 'permissions' query parameter is required.");
  const unknown = asked.filter((key) => permissions[key] === undefined);
  if (unknown.length > 0)
    return refuse(
      400,
      `Unrecognized permission keys: ${unknown.join(', ')} (the host knows ${Object.keys(permissions).join(', ')}).`,
    );
  const projectKeys = projectsInQuestion(url, context);
  const entries = asked.map((key): readonly [string, unknown] => {
    const { grantedTo, ...described } = permissions[key]!;
    return [key, { ...described, key, havePermission: has(context.viewer, grantedTo, projectKeys) }];
  });
  return jsonReply(200, { permissions: Object.fromEntries(entries) });
};

function has(viewer: Viewer, grantedTo: Permission['grantedTo'], projectKeys: readonly string[]): boolean {
  if (grantedTo === 'everybody') return true;
  if (grantedTo === 'admins') return viewer.isAdmin;
  return projectKeys.some((key) => {
    const role = roleIn(viewer, key);
    return role !== null && grantedTo.includes(role);
  });
}

function projectsInQuestion(url: URL, { index, viewer }: SiteContext): readonly string[] {
  const parameter = (key: string): string | null => url.searchParams.get(key);
  const [issueId, issueKey] = [parameter('issueId'), parameter('issueKey')];
  if (issueId !== null || issueKey !== null) {
    const issue = issueId === null ? index.byKey.get(issueKey!.toUpperCase()) : index.byId.get(issueId);
    if (issue === undefined || !canSee(viewer, issue))
      return refuse(404, 'Issue does not exist or you do not have permission to see it.');
    return [projectKeyOf(issue)];
  }
  const [projectId, projectKey] = [parameter('projectId'), parameter('projectKey')];
  if (projectId === null && projectKey === null) return index.dataset.projects.map(({ key }) => key);
  const project = index.dataset.projects.find((one) =>
    projectId === null ? one.key === projectKey : one.id === projectId,
  );
  if (project === undefined || roleIn(viewer, project.key) === null) {
    return refuse(
      404,
      `No project could be found with ${projectId === null ? 'key' : 'id'} '${projectId ?? projectKey}'.`,
    );
  }
  return [project.key];
}
