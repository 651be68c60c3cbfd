import { FETCHED_HEAD, type HostAnswer } from './page-state';

/**
 * Calls the page's own server. Resolves with the value, which is Jira's answer where Jira was asked; rejects with the sentence the server sent for the app, or as
 * `fetch` does when there is no answer at all.
 */
export async function callHost(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`/__host/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const fetched = response.headers.get(FETCHED_HEAD);
  if (fetched !== null) {
    const head = JSON.parse(decodeURIComponent(fetched)) as Readonly<Record<string, unknown>>;
    return { ...head, body: await response.text() };
  }
  // The server has only a sentence when it failed itself, or when this page is not one of its own.
  if (!response.headers.get('content-type')?.startsWith('application/json')) throw new Error(await response.text());
  const answer = (await response.json()) as HostAnswer;
  if (answer.ok) return answer.value;
  throw new Error(answer.message);
}
