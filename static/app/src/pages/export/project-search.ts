import type { RequestJira } from '../../../../../src/export-engine';
import type { Project } from './quick-starts';

/**
 * Up to 50 projects that the user may see whose key or name holds `words`, by name.
 * GET /rest/api/3/project/search. Rejects where Jira does not answer with projects.
 */
export async function searchProjects(requestJira: RequestJira, words: string): Promise<readonly Project[]> {
  const parameters = new URLSearchParams({ orderBy: 'name', maxResults: '50' });
  if (words.trim() !== '') parameters.set('query', words.trim());
  const response = await requestJira(`/rest/api/3/project/search?${parameters}`);
  if (!response.ok) throw new Error(`project/search answered ${response.status}`);
  return projectsOf(await response.json());
}

function projectsOf(answer: unknown): readonly Project[] {
  const values = isObject(answer) && Array.isArray(answer.values) ? (answer.values as unknown[]) : [];
  return values.flatMap((value) =>
    isObject(value) && typeof value.key === 'string' && typeof value.name === 'string'
      ? [{ key: value.key, name: value.name }]
      : [],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
