import type { Field } from '../dataset';
import { tokensOf } from '../jql/field-kinds';
import { jsonReply, refuse } from '../reply';
import { isRecord, valuesOf } from '../value-shape';
import { canSee } from '../visibility';
import type { Endpoint, SiteContext } from './endpoint';
import { visibleFields } from './jql-reference';

/** How many Jira gives at most (UNVERIFIED.md). */
const most = 15;

/**
 * `GET /rest/api/3/jql/autocompletedata/suggestions?fieldName=&fieldValue=`: values that the issues which the user may see
 * have in the field and that contain the text, the part that matches in `<b>`. People by account id. Predicates are not
 * emulated: they have no suggestions.
 */
export const jqlSuggestions: Endpoint = ({ url }, context) => {
  const fieldName = url.searchParams.get('fieldName') ?? '';
  const wanted = (url.searchParams.get('fieldValue') ?? '').toLowerCase();
  if (fieldName === '') return refuse(400, "The query parameter 'fieldName' is required.");
  if (url.searchParams.has('predicateName')) return jsonReply(200, { results: [] });
  const field = fieldNamed(fieldName, context);
  const results = field === undefined ? [] : suggestionsOf(field, context);
  return jsonReply(200, {
    results: results
      .filter(({ name, value }) => `${name}\n${value}`.toLowerCase().includes(wanted))
      .slice(0, most)
      .map(({ name, value }) => ({ value, displayName: marked(name, wanted) })),
  });
};

type Suggestion = { readonly name: string; readonly value: string };

function fieldNamed(text: string, context: SiteContext): Field | undefined {
  const wanted = text.replace(/^"(.*)"$/, '$1').toLowerCase();
  return visibleFields(context).find(({ name, id, clauseNames }) =>
    [name, id, ...clauseNames].some((one) => one.toLowerCase() === wanted),
  );
}

function suggestionsOf({ id, schema }: Field, { index, viewer }: SiteContext): readonly Suggestion[] {
  // Free text and numbers have no list to choose from.
  if (schema === undefined || ['string', 'number', 'date', 'datetime'].includes(schema.type)) return [];
  return index.cached(`suggestions:${viewer.accountId}:${id}`, () => {
    const found = new Map<string, Suggestion>();
    for (const issue of index.issues) {
      const values = valuesOf(issue.fields[id]);
      if (values.length === 0 || !canSee(viewer, issue)) continue;
      for (const value of values) {
        const suggestion = suggestionOf(value);
        if (suggestion !== null) found.set(suggestion.value, suggestion);
      }
    }
    return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  });
}

function suggestionOf(value: unknown): Suggestion | null {
  if (isRecord(value) && typeof value.accountId === 'string') {
    return {
      name: typeof value.displayName === 'string' ? value.displayName : value.accountId,
      value: value.accountId,
    };
  }
  const [name] = tokensOf(value);
  return name === undefined ? null : { name, value: name };
}

/** Jira answers in HTML. */
function marked(name: string, wanted: string): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const at = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted);
  if (at === -1) return escaped(name);
  const end = at + wanted.length;
  return `${escaped(name.slice(0, at))}<b>${escaped(name.slice(at, end))}</b>${escaped(name.slice(end))}`;
}
