import type { Query } from '@atlaskit/jql-ast';
import type { Issue } from '../dataset';
import { byAscendingId } from '../issue-index';
import { clauseFieldsNamed } from './clause-fields';
import type { ClauseField, QueryContext } from './clause-field';
import { JqlError } from './jql-error';

/** "orderBy clause can contain a maximum of 7 fields": OpenAPI document, search/jql. */
const maxOrderFields = 7;

type Sort = { readonly keys: ReadonlyMap<Issue, string | number | null>; readonly descending: boolean };

/**
 * The issues in the order that the query asks for; what is equal, or not ordered at all, comes newest id first.
 * Empty values come last in ascending order and first in descending order.
 */
export function sortIssues(query: Query, issues: readonly Issue[], context: QueryContext): readonly Issue[] {
  const fields = query.orderBy ? query.orderBy.fields : [];
  if (fields.length > maxOrderFields) {
    throw new JqlError(
      `The maximum number of fields in the ORDER BY clause is ${maxOrderFields}, but ${fields.length} were given.`,
    );
  }
  const sorts = fields.map(({ field, direction }): Sort => {
    const clauseField = sortableField(field.value, context);
    const keyOf = clauseField.sortKey!(context);
    return {
      keys: new Map(issues.map((issue) => [issue, keyOf(issue)])),
      descending: direction ? direction.value.toLowerCase() === 'desc' : clauseField.sortsDescendingByDefault === true,
    };
  });
  return [...issues].sort((one, other) => {
    for (const { keys, descending } of sorts) {
      const difference = compareKeys(keys.get(one) ?? null, keys.get(other) ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return -byAscendingId(one, other);
  });
}

/** Refuses an order that cannot be made, without sorting anything. */
export function checkOrder(query: Query, context: QueryContext): void {
  sortIssues(query, [], context);
}

function sortableField(name: string, context: QueryContext): ClauseField {
  let fields: readonly ClauseField[];
  try {
    fields = clauseFieldsNamed(name, context.index.dataset);
  } catch (cause) {
    if (cause instanceof JqlError && /does not exist/.test(cause.message)) {
      throw new JqlError(`Not able to sort using field '${name}'.`, { cause });
    }
    throw cause;
  }
  const field = fields[0]!;
  if (field.sortKey === undefined) throw new JqlError(`Field '${name}' does not support sorting.`);
  return field;
}

function compareKeys(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
