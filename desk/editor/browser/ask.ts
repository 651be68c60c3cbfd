/** Asks the editor's own server. @throws Error with a sentence for a person. */
export async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The editor does not answer. Is its window still open? Start it again: npm run policies -- edit');
  });
  const answer = (await response.json()) as T & { readonly error?: string };
  if (!response.ok) throw new Error(answer.error ?? 'The editor could not do it.');
  return answer;
}
