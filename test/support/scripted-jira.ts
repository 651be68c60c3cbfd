import type { RequestJira } from '../../src/export-engine';

export type ScriptedIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type JiraRequest = {
  readonly path: string;
  readonly body: { readonly [name: string]: unknown };
  /** Counts from 1 over all requests. */
  readonly nth: number;
};

/** What a script answers instead of the right answer; `no answer` rejects as a closed network does. */
export type Misbehaviour = Response | 'no answer' | undefined;

export function json(
  body: unknown,
  init: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), { status: 200, ...init });
}

/**
 * A `requestJira` over these issues, in this order, that does as it is told: Jira's paging and bulk fetch in a few
 * lines, with a script that may answer first. (The whole Jira is the host's; this one misbehaves on demand.)
 */
export function scriptedJira(options: {
  readonly issues: readonly ScriptedIssue[];
  readonly idsPerPage?: number;
  readonly bulkFetchLimit?: number;
  readonly script?: (request: JiraRequest) => Misbehaviour | Promise<Misbehaviour>;
}): {
  readonly requestJira: RequestJira;
  readonly requests: readonly JiraRequest[];
  readonly mostAtOnce: () => number;
} {
  const { issues, idsPerPage = 5_000, bulkFetchLimit = 1_000, script = () => undefined } = options;
  const requests: JiraRequest[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;

  const answer = ({ path, body }: JiraRequest): Response => {
    if (path === '/rest/api/3/search/jql') {
      const from = Number(body['nextPageToken'] ?? 0);
      const to = from + Math.min(idsPerPage, Number(body['maxResults']));
      const more = to < issues.length;
      return json({ issues: issues.slice(from, to), isLast: !more, ...(more && { nextPageToken: String(to) }) });
    }
    if (path === '/rest/api/3/issue/bulkfetch') {
      const ids = body['issueIdsOrKeys'] as readonly string[];
      if (ids.length > bulkFetchLimit)
        return json({ errorMessages: ['Too many issues.'], errors: {} }, { status: 400 });
      // In the order of the ids as numbers, as Jira's documentation says, and not in that of the request.
      const found = issues.filter(({ id }) => ids.includes(id)).sort((a, b) => Number(a.id) - Number(b.id));
      return json({ issues: found, issueErrors: [] });
    }
    return json({ errorMessages: [`Nothing at ${path}`], errors: {} }, { status: 404 });
  };

  const requestJira: RequestJira = async (path, init) => {
    const body = init?.body === undefined ? {} : (JSON.parse(init.body) as JiraRequest['body']);
    const request = { path, body, nth: requests.length + 1 };
    requests.push(request);
    mostAtOnce = Math.max(mostAtOnce, (atOnce += 1));
    try {
      const misbehaviour = await script(request);
      if (misbehaviour === 'no answer') throw new TypeError('fetch failed');
      return misbehaviour ?? answer(request);
    } finally {
      atOnce -= 1;
    }
  };
  return { requestJira, requests, mostAtOnce: () => mostAtOnce };
}

/** Issues 1 to `count`, in an order that is not that of their ids. */
export function someIssues(count: number): ScriptedIssue[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index % 2 === 0 ? count - index / 2 : (index + 1) / 2;
    return { id: String(10_000 + number), key: `OBK-${number}`, fields: { summary: `Summary ${number}` } };
  });
}
