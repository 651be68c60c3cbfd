import { openRealSite, type RealSiteOptions } from '../../host/jira';
import { asArray, asRecord, asText } from '../../src/export-engine/jira/json';
import { jiraReasons } from '../../src/export-engine/jira/jira-reasons';
import type { RequestJira } from '../../src/export-engine';
import { CouldNotTell } from './finding';

export type ProbedJira = {
  readonly asUser: RequestJira<Response>;
  /** Without any credentials. */
  readonly asNobody: RequestJira<Response>;
};

/** @throws AppError as `openRealSite` does, where the site, the e-mail address or the token is wrong */
export async function openProbedSite(options: RealSiteOptions): Promise<ProbedJira> {
  const site = await openRealSite(options);
  const caller = { kind: 'user', accountId: site.users[0]?.accountId ?? '' } as const;
  const fetchNow = options.fetch ?? fetch;
  return {
    asUser: (path, init) => site.handle(new Request(new URL(path, options.site), init), caller),
    asNobody: (path, init) => fetchNow(new URL(path, options.site), { ...init, redirect: 'error' }),
  };
}

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer is not JSON. */
  readonly body: unknown;
  /** Jira's own sentences in an error body. */
  readonly reasons: readonly string[];
};

/** Asks once; with a body it is a POST. @throws CouldNotTell where the site limits us or has a trouble of its own */
export async function ask(request: RequestJira<Response>, path: string, body?: unknown): Promise<Answer> {
  const response = await request(path, {
    headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const { status, headers } = response;
  if (status === 429 || status >= 500) throw new CouldNotTell(`the site answered ${status}; try again later`);
  const json: unknown = await response.json().catch(() => undefined);
  return { status, headers, body: json, reasons: jiraReasons(json) };
}

/** `400 "reason" "reason"`: an answer on one line, without its content. */
export function inWords({ status, reasons }: Answer): string {
  return [status, ...reasons.map((reason) => JSON.stringify(reason))].join(' ');
}

export type Page = {
  readonly issues: readonly Readonly<Record<string, unknown>>[];
  readonly ids: readonly string[];
  readonly isLast: unknown;
  readonly token: string | undefined;
};

export const searchPath = '/rest/api/3/search/jql';
/** Bounded, and still every issue that the user may see. */
export const everything = 'created >= "2000-01-01" ORDER BY key';

/** A page of `search/jql`. @throws CouldNotTell where the site refuses it */
export async function searchPage(jira: ProbedJira, search: Readonly<Record<string, unknown>>): Promise<Page> {
  const answer = await ask(jira.asUser, searchPath, { jql: everything, ...search });
  if (answer.status !== 200) throw new CouldNotTell(`the search was answered with ${inWords(answer)}`);
  const body = asRecord(answer.body);
  const issues = asArray(body?.['issues']).map((issue) => asRecord(issue) ?? {});
  return {
    issues,
    ids: issues.flatMap(({ id }) => asText(id) ?? []),
    isLast: body?.['isLast'],
    token: asText(body?.['nextPageToken']),
  };
}

/** @throws CouldNotTell where the user sees fewer issues */
export async function idsOf(jira: ProbedJira, count: number): Promise<readonly string[]> {
  const { ids } = await searchPage(jira, { fields: ['id'], maxResults: count });
  if (ids.length < count) throw new CouldNotTell(`the probe needs ${count} issues and found ${ids.length}`);
  return ids;
}
