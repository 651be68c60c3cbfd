import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../src/app-error';
import type { Dataset, Field, Issue, Project } from '../dataset';
import { isRecord, nameOf, type JsonRecord } from '../value-shape';
import { projectKeyOf } from '../visibility';
import { inferFields } from './infer-fields';
import { peopleInData } from './people-in-data';
import { readIssueFile } from './read-issue-file';
import { readText } from './read-text';

/**
 * A site over real REST JSON. Everything in the file is visible to every user of that site, values stay as they are,
 * and of two issues with one id the later counts. Fields come from `<file>.fields.json` (a `GET /field` response) where
 * that exists, else from the response's `names` and `schema`, else from the values.
 * @throws AppError BAD_INPUT naming the file, the line and what is expected; also for a file without issues
 */
export async function loadDataset(path: string): Promise<Dataset> {
  const file = await readIssueFile(path);
  const issues = [...new Map(file.issues.map(issueOf).map((issue) => [issue.id, issue])).values()];
  return {
    title: basename(path),
    users: peopleInData(issues),
    projects: projectsIn(issues),
    fields: (await fieldsBeside(path)) ?? inferFields(issues, file.names, file.schema),
    issues,
    priorities: prioritiesIn(issues),
    generated: null,
  };
}

function issueOf(raw: JsonRecord): Issue {
  const key = typeof raw.key === 'string' ? raw.key : `ISSUE-${String(raw.id)}`;
  const id = typeof raw.id === 'string' || typeof raw.id === 'number' ? String(raw.id) : key;
  return { id, key, self: typeof raw.self === 'string' ? raw.self : '', fields: raw.fields as JsonRecord };
}

async function fieldsBeside(path: string): Promise<readonly Field[] | null> {
  const beside = `${path}.fields.json`;
  const exists = await access(beside).then(
    () => true,
    () => false,
  );
  if (!exists) return null;
  const problem = `${beside} is not the response of GET /rest/api/3/field: expected is an array of fields with "id" and "name".`;
  const text = await readText(beside, 'it must be a file of fields, the response of GET /rest/api/3/field');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new AppError('BAD_INPUT', problem, { cause });
  }
  if (!Array.isArray(parsed) || !parsed.every(isFieldLike)) throw new AppError('BAD_INPUT', problem);
  return parsed.map((field): Field => ({
    key: field.id,
    custom: field.id.startsWith('customfield_'),
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [],
    ...field,
  }));
}

function isFieldLike(value: unknown): value is Pick<Field, 'id' | 'name'> {
  return isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string';
}

function projectsIn(issues: readonly Issue[]): readonly Project[] {
  const projects = new Map<string, Project>();
  for (const issue of issues) {
    const key = projectKeyOf(issue);
    if (projects.has(key)) continue;
    const raw = isRecord(issue.fields.project) ? issue.fields.project : {};
    projects.set(key, {
      id: typeof raw.id === 'string' ? raw.id : String(10_000 + projects.size),
      key,
      name: nameOf(raw) ?? key,
      description: '',
      projectTypeKey: 'software',
      style: 'classic',
      leadAccountId: null,
    });
  }
  return [...projects.values()];
}

/** Names by urgency, from what sites commonly call their priorities; a name that is unknown comes last. */
const usualOrder = [
  'blocker',
  'highest',
  'critical',
  'urgent',
  'high',
  'major',
  'medium',
  'normal',
  'minor',
  'low',
  'trivial',
  'lowest',
];

function prioritiesIn(issues: readonly Issue[]): readonly string[] {
  const names = new Set(issues.flatMap(({ fields }) => nameOf(fields.priority) ?? []));
  const place = (name: string): number => {
    const known = usualOrder.indexOf(name.toLowerCase());
    return known === -1 ? usualOrder.length : known;
  };
  return [...names].sort((one, other) => place(one) - place(other));
}
