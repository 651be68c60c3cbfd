import type { JiraField } from '../jira/fields';
import type { Issue } from '../jira/issue';

/**
 * An issue as it was read. The lists are the raw JSON of Jira's REST API, complete and in Jira's order: comments of
 * `issue/{id}/comment`, worklogs of `issue/{id}/worklog`, histories of `changelog/bulkfetch` or `issue/{id}/changelog`
 * (`{ id, author, created, items }`). A list that was not fetched is absent: then the issue's own field is used, which
 * may hold only the first of them.
 */
export type ReadIssue = {
  readonly issue: Issue;
  readonly comments?: readonly unknown[];
  readonly worklogs?: readonly unknown[];
  readonly changelog?: readonly unknown[];
};

/** Where the related tables find what they hold. Sprints are a custom field, whose id differs from site to site. */
export type RelatedFields = { readonly sprints: readonly string[] };

export function relatedFields(fields: readonly JiraField[]): RelatedFields {
  return { sprints: fields.filter(({ kind, aspect }) => kind === 'sprints' && !aspect).map(({ id }) => id) };
}

/** The fields that the related tables need, to be asked for beside those of the columns; lists are fetched apart. */
export function fieldsForTables({ sprints }: RelatedFields): readonly string[] {
  return ['issuelinks', 'components', 'fixVersions', 'versions', ...sprints];
}
