import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { Field } from '../dataset';
import { jsonReply } from '../reply';
import { roleIn } from '../visibility';
import type { Endpoint, SiteContext } from './endpoint';

/**
 * `GET /rest/api/3/jql/autocompletedata`: the fields that a query may name, the functions that the host runs, and the
 * reserved words. Custom fields only for who can browse a project, as in `GET /field`.
 */
export const jqlReference: Endpoint = (_request, context) =>
  jsonReply(200, {
    visibleFieldNames: visibleFields(context).flatMap(referencesOf(context)),
    visibleFunctionNames: functions.map(([value, type, isList]) => ({
      value,
      displayName: value,
      ...(isList ? { isList: 'true' } : {}),
      types: [type],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  });

export function visibleFields({ index, viewer }: SiteContext): readonly Field[] {
  const browsesAny = index.dataset.projects.some(({ key }) => roleIn(viewer, key) !== null);
  return index.dataset.fields.filter(({ custom, searchable }) => searchable && (browsesAny || !custom));
}

/** One entry a name that Jira's own field goes by; one for a custom field, by its number where its name is not its own. */
function referencesOf({ index }: SiteContext): (field: Field) => readonly Readonly<Record<string, unknown>>[] {
  const uses = new Map<string, number>();
  for (const { name } of index.dataset.fields) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1);
  return (field) => {
    const { operators, type, auto } = kindOf(field);
    const common = {
      ...(auto ? { auto: 'true' } : {}),
      orderable: String(field.orderable || !field.custom),
      searchable: 'true',
      operators,
      types: [type],
    };
    if (!field.custom) {
      return field.clauseNames.map((name) => ({ value: quoted(name), displayName: name, ...common }));
    }
    const cfid = `cf[${field.id.replace('customfield_', '')}]`;
    const isOnly = uses.get(field.name.toLowerCase()) === 1;
    return [{ value: isOnly ? quoted(field.name) : cfid, displayName: `${field.name} - ${cfid}`, cfid, ...common }];
  };
}

const quoted = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : JSON.stringify(name));

const equality = ['=', '!=', 'in', 'not in'];
const emptiness = ['is', 'is not'];
const order = ['<', '<=', '>', '>='];

function kindOf({ schema }: Field): {
  readonly operators: readonly string[];
  readonly type: string;
  readonly auto: boolean;
} {
  const type = (schema?.type === 'array' ? schema.items : schema?.type) ?? '';
  if (type === 'string' && schema?.type !== 'array') {
    return { operators: ['~', '!~', ...emptiness], type: 'java.lang.String', auto: false };
  }
  if (type === 'date' || type === 'datetime') {
    return { operators: [...equality, ...emptiness, ...order], type: 'java.util.Date', auto: false };
  }
  if (type === 'number') {
    return { operators: [...equality, ...emptiness, ...order], type: 'java.lang.Number', auto: false };
  }
  if (type === 'user') {
    return {
      operators: [...equality, ...emptiness],
      type: 'com.atlassian.jira.user.ApplicationUser',
      auto: true,
    };
  }
  return { operators: [...equality, ...emptiness], type: 'java.lang.Object', auto: true };
}

const date = 'java.util.Date';
const person = 'com.atlassian.jira.user.ApplicationUser';

/** Name, type, whether it gives a list. */
const functions: readonly (readonly [string, string, boolean])[] = [
  ['currentUser()', person, false],
  ['membersOf("")', person, true],
  ['now()', date, false],
  ...['Day', 'Week', 'Month', 'Year'].flatMap((period) => [
    [`startOf${period}()`, date, false] as const,
    [`endOf${period}()`, date, false] as const,
  ]),
  ['openSprints()', 'com.atlassian.greenhopper.service.sprint.Sprint', true],
  ['closedSprints()', 'com.atlassian.greenhopper.service.sprint.Sprint', true],
  ['futureSprints()', 'com.atlassian.greenhopper.service.sprint.Sprint', true],
];
