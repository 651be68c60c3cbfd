/**
 * The engine's only way to Jira: `requestJira` of `@forge/bridge` in the page, a fetch with a token or the host's
 * embedded Jira in the command line and in tests. `path` starts with `/rest/`. Rejects when there is no answer at all.
 */
export type RequestJira<Answer extends JiraAnswer = JiraAnswer> = (
  path: string,
  init?: {
    readonly method?: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<Answer>;

/**
 * As much of a Response as the engine looks at: a worker has Jira's answer as bytes, and a Response would copy them. With
 * a body an answer is read while it comes.
 */
export type JiraAnswer = Pick<Response, 'ok' | 'status' | 'headers' | 'arrayBuffer'> & Partial<Pick<Response, 'body'>>;
