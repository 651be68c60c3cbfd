import type { Issue } from '../dataset';
import { projectKeyOf } from '../visibility';
import { seedBaseUrl } from './catalog';

/**
 * The issues, and again as many as it takes to make `count`, under ids and keys of their own. Repeated ones share the values
 * of the first, also the ids of comments in them, so that a million issues fit into the memory of a laptop.
 */
export function repeatIssues(issues: readonly Issue[], count: number): readonly Issue[] {
  const numbers = new Map<string, number>();
  for (const issue of issues) numbers.set(projectKeyOf(issue), (numbers.get(projectKeyOf(issue)) ?? 0) + 1);
  const all = [...issues];
  for (let place = issues.length; place < count; place += 1) {
    const { fields, ...like } = issues[place % issues.length]!;
    const project = projectKeyOf({ ...like, fields });
    const number = (numbers.get(project) ?? 0) + 1;
    numbers.set(project, number);
    const id = String(10_001 + place);
    all.push({ id, key: `${project}-${number}`, self: `${seedBaseUrl}/rest/api/3/issue/${id}`, fields });
  }
  return all;
}
