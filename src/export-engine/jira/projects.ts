import { systemClock } from '../clock';
import type { RequestJira } from '../request-jira';
import { connectJira } from './connection';
import { asRecord, asText } from './json';
import { unexpectedShape } from './unexpected-shape';

export type JiraProject = { readonly key: string; readonly name: string };

/** Enough to choose from; who looks for another types more of its name. */
const mostProjects = 50;

/**
 * Up to 50 projects that the user may see whose key or name holds `words`, by name; without words the first of all.
 * Throws AppError: NO_PERMISSION, RATE_LIMITED, JIRA_UNAVAILABLE, NETWORK.
 */
export async function searchProjects(requestJira: RequestJira, words: string): Promise<JiraProject[]> {
  const parameters = new URLSearchParams({ orderBy: 'name', maxResults: String(mostProjects) });
  if (words.trim() !== '') parameters.set('query', words.trim());
  const reply = await connectJira({ requestJira, clock: systemClock })(`/rest/api/3/project/search?${parameters}`);
  const projects = reply.kind === 'json' ? asRecord(reply.body)?.['values'] : undefined;
  if (!Array.isArray(projects)) throw unexpectedShape('the list of projects');
  return projects.flatMap(parseProject);
}

function parseProject(value: unknown): JiraProject[] {
  const project = asRecord(value);
  const key = asText(project?.['key']);
  const name = asText(project?.['name']);
  return key && name ? [{ key, name }] : [];
}
