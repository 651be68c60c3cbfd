import type { Field, Issue } from './dataset';
import type { IssueIndex } from './issue-index';
import { shownFields } from './issue-lists';

/** Which fields of an issue a request asks for, from Jira's list syntax: names, `*all`, `*navigable`, `-name`. */
export type FieldChoice = {
  readonly includes: (fieldId: string) => boolean;
  /** Nothing but `id` and `key` is asked for: pages may then hold 5,000 issues. */
  readonly idsOnly: boolean;
  /** `key`, which comes with `self`, is left out when only `id` is asked for. */
  readonly withKey: boolean;
};

/**
 * @param asked the request's list, `defaults` when it is empty; an unknown name adds nothing, as in Jira
 */
export function chooseFields(asked: readonly string[], defaults: readonly string[], index: IssueIndex): FieldChoice {
  const list = asked.length > 0 ? asked : defaults;
  const excluded = new Set(list.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const included = new Set(list.filter((name) => !name.startsWith('-')));
  // Only exclusions: "-description returns all navigable fields except description" (OpenAPI document).
  if (included.size === 0) included.add('*navigable');
  const navigable = new Set(index.dataset.fields.filter((field) => field.navigable).map(({ id }) => id));
  const all = included.has('*all');
  const allNavigable = included.has('*navigable');
  const idsOnly = [...included].every((name) => name === 'id' || name === 'key' || name === 'issuekey');
  return {
    includes: (fieldId) =>
      !excluded.has(fieldId) && (all || included.has(fieldId) || (allNavigable && navigable.has(fieldId))),
    idsOnly,
    withKey: !idsOnly || included.has('key') || included.has('issuekey'),
  };
}

const expandable = 'operations,versionedRepresentations,editmeta,changelog,renderedFields';

/** The issue as a search or a bulk fetch returns it: `{ id }` alone for ids, no `fields` for keys. */
export function issueReply(
  issue: Issue,
  choice: FieldChoice,
  { dataset }: IssueIndex,
): Readonly<Record<string, unknown>> {
  if (!choice.withKey) return { id: issue.id };
  const head = { expand: expandable, id: issue.id, self: issue.self, key: issue.key };
  if (choice.idsOnly) return head;
  return { ...head, fields: shownFields(issue, dataset, choice.includes) };
}

/** `expand=names,schema`: what the fields of the page are called, and their types. */
export function expandFields(
  expand: readonly string[],
  choice: FieldChoice,
  index: IssueIndex,
): { readonly names?: Record<string, string>; readonly schema?: Record<string, unknown> } {
  const shown = index.dataset.fields.filter(
    (field): field is Field & Required<Pick<Field, 'schema'>> =>
      field.schema !== undefined && choice.includes(field.id),
  );
  return {
    ...(expand.includes('names') ? { names: Object.fromEntries(shown.map(({ id, name }) => [id, name])) } : {}),
    ...(expand.includes('schema') ? { schema: Object.fromEntries(shown.map(({ id, schema }) => [id, schema])) } : {}),
  };
}
