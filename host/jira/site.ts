import type { Dataset, SiteUser } from './dataset';
import { editIssues } from './edit-issues';
import type { ConnectPast } from '../connect-past';
import { appProperty } from './endpoints/app-property';
import { approximateCount } from './endpoints/approximate-count';
import { bulkChangelogs } from './endpoints/bulk-changelogs';
import { bulkFetch } from './endpoints/bulk-fetch';
import { readJsonBody, type Endpoint, type SiteContext } from './endpoints/endpoint';
import { listFields } from './endpoints/fields';
import { listComments, listWorklogs } from './endpoints/issue-lists';
import { jqlReference } from './endpoints/jql-reference';
import { jqlSuggestions } from './endpoints/jql-suggestions';
import { myPermissions } from './endpoints/my-permissions';
import { parseJqlQueries } from './endpoints/parse-jql';
import { searchProjects } from './endpoints/projects';
import { searchJql } from './endpoints/search-jql';
import { serverInfo } from './endpoints/server-info';
import { getUser, myself } from './endpoints/users';
import type { Faults } from './faults';
import { createIssueIndex } from './issue-index';
import { JqlError } from './jql/jql-error';
import { localise } from './localise';
import { errorReply, RequestRefused } from './reply';
import { viewerOfApp, viewerOfUser, type Viewer } from './visibility';

export type Caller = { readonly kind: 'user'; readonly accountId: string } | { readonly kind: 'app' };

/** A Jira Cloud site, embedded or real, as everything in the host talks to it. */
export type JiraSite = {
  /** Answers a request to `/rest/api/3/…`; rejects only where a network would. */
  readonly handle: (request: Request, caller: Caller) => Promise<Response>;
  readonly users: readonly SiteUser[];
};

export type JiraSiteOptions = {
  readonly dataset: Dataset;
  /** Without a slash at the end; stands in every `self`. */
  readonly baseUrl: string;
  readonly clock?: () => number;
  readonly faults?: Faults;
  /** 1,000 is what newer documentation of bulkfetch says, 100 what the saved one does: clients must take both. */
  readonly bulkFetchLimit?: 100 | 1000;
  /** Default none: no app on Connect was there before. */
  readonly connectPast?: ConnectPast;
};

const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /rest/api/3/search/jql': searchJql,
  'POST /rest/api/3/search/jql': searchJql,
  'POST /rest/api/3/search/approximate-count': approximateCount,
  'POST /rest/api/3/issue/bulkfetch': bulkFetch,
  'GET /rest/api/3/issue/{issueIdOrKey}/comment': listComments,
  'GET /rest/api/3/issue/{issueIdOrKey}/worklog': listWorklogs,
  'POST /rest/api/3/changelog/bulkfetch': bulkChangelogs,
  'GET /rest/api/3/field': listFields,
  'GET /rest/api/3/jql/autocompletedata': jqlReference,
  'GET /rest/api/3/jql/autocompletedata/suggestions': jqlSuggestions,
  'POST /rest/api/3/jql/parse': parseJqlQueries,
  'GET /rest/api/3/project/search': searchProjects,
  'GET /rest/api/3/myself': myself,
  'GET /rest/api/3/mypermissions': myPermissions,
  'GET /rest/api/3/serverInfo': serverInfo,
  'GET /rest/api/3/user': getUser,
  'GET /rest/atlassian-connect/1/addons/{addonKey}/properties/{propertyKey}': appProperty,
};

/** An embedded site over a dataset that changes by the edits of its faults only: else reading twice gives the same twice. */
export function createJiraSite(options: JiraSiteOptions): JiraSite {
  const clock = options.clock ?? Date.now;
  const baseUrl = options.baseUrl.replace(/\/$/, '');
  let index = createIssueIndex(localise(options.dataset, baseUrl, clock()));
  const contextFor = (viewer: Viewer): SiteContext => ({
    index,
    viewer,
    baseUrl,
    now: clock(),
    bulkFetchLimit: options.bulkFetchLimit ?? 1000,
    connectPast: options.connectPast,
  });
  return {
    users: index.dataset.users,
    handle: async (request, caller) => {
      const endpoint = operationOf(request);
      const struck = await options.faults?.strike({ site: baseUrl, endpoint });
      if (struck) return struck;
      const edits = options.faults?.editsFor(baseUrl) ?? [];
      if (edits.length > 0) index = createIssueIndex(editIssues(index.dataset, edits, clock()));
      const viewer = viewerOf(caller, index.dataset);
      if (viewer === null) {
        return errorReply(401, 'You are not authenticated. Authentication required to perform this operation.');
      }
      const response = await answer(request, contextFor(viewer));
      await options.faults?.charge(response);
      return response;
    },
  };
}

function viewerOf(caller: Caller, dataset: Dataset): Viewer | null {
  if (caller.kind === 'app') return viewerOfApp(dataset);
  const user = dataset.users.find(({ accountId }) => accountId === caller.accountId);
  return user === undefined ? null : viewerOfUser(user);
}

/** Method and path as the OpenAPI document has them: `GET /rest/api/3/issue/{issueIdOrKey}/comment`. */
function operationOf({ method, url }: Request): string {
  const { pathname } = new URL(url);
  const template = pathname
    .replace(/^(\/rest\/api\/3\/issue)\/[^/]+\/(comment|worklog)$/, '$1/{issueIdOrKey}/$2')
    .replace(
      /^(\/rest\/atlassian-connect\/1\/addons)\/[^/]+\/properties\/[^/]+$/,
      '$1/{addonKey}/properties/{propertyKey}',
    );
  return `${method} ${template}`;
}

async function answer(request: Request, context: SiteContext): Promise<Response> {
  const url = new URL(request.url);
  const name = operationOf(request);
  const endpoint = endpoints[name];
  if (endpoint === undefined) {
    return errorReply(
      501,
      `${name} is not emulated by the local host. It emulates: ${Object.keys(endpoints).join(', ')}.`,
    );
  }
  try {
    return endpoint({ url, body: request.method === 'POST' ? await readJsonBody(request) : null }, context);
  } catch (error) {
    if (error instanceof RequestRefused) return errorReply(error.status, ...error.messages);
    if (error instanceof JqlError) return errorReply(400, error.message);
    throw error;
  }
}
