import { createJiraSite, type Caller, type Dataset, type JiraSiteOptions } from '../../host/jira';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
};

/** A Monday noon in UTC, to which every date of the tests is relative. */
export const testNow = Date.UTC(2026, 10, 23, 12);
export const testBaseUrl = 'https://jira.test';

/** Talks to an embedded site as one of its users would: JSON in, JSON out. */
export function askJira(dataset: Dataset, options: Omit<Partial<JiraSiteOptions>, 'dataset'> = {}) {
  const site = createJiraSite({ dataset, baseUrl: testBaseUrl, clock: () => testNow, ...options });
  const firstUser: Caller = { kind: 'user', accountId: site.users[0]!.accountId };
  return {
    site,
    get: (path: string, caller: Caller = firstUser) => ask(new Request(testBaseUrl + path), caller),
    post: (path: string, body: unknown, caller: Caller = firstUser) =>
      ask(new Request(testBaseUrl + path, { method: 'POST', body: JSON.stringify(body) }), caller),
  };

  async function ask(request: Request, caller: Caller): Promise<Answer> {
    const response = await site.handle(request, caller);
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
  }
}
