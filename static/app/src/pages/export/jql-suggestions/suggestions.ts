import type { JqlField, JqlValue, JqlVocabulary } from '../../../../../../src/export-engine';
import type { CaretPlace } from './jql-caret';
import { meaningOf, quotedValue } from './jql-tokens';

/** `text` goes into the query; `label` is what people read. */
export type Suggestion = { readonly text: string; readonly label: string; readonly kind: SuggestionKind };

export type SuggestionKind = 'field' | 'operator' | 'value' | 'function' | 'keyword';

const mostShown = 12;

const keywords = {
  clause: ['NOT'],
  connective: ['AND', 'OR', 'ORDER BY'],
  direction: ['ASC', 'DESC'],
} as const;

/** Operators in the order in which people need them; Jira's own list has none. */
const usualOrder = ['=', '!=', '~', '!~', '>', '>=', '<', '<=', 'in', 'not in', 'is', 'is not', 'was', 'was in'];

/** What may stand at the caret, best first. `values` are Jira's, for the field and the words of the place. */
export function suggestionsFor(
  place: CaretPlace,
  vocabulary: JqlVocabulary,
  values: readonly JqlValue[],
): readonly Suggestion[] {
  const { typed } = place;
  switch (place.expects) {
    case 'clause':
      return best(typed, [
        ...fieldSuggestions(vocabulary.fields.filter(({ searchable }) => searchable)),
        ...keywordSuggestions(keywords.clause),
      ]);
    case 'orderField':
      return best(typed, fieldSuggestions(vocabulary.fields.filter(({ orderable }) => orderable)));
    case 'operator':
      return best(typed, operatorSuggestions(fieldNamed(vocabulary, place.field)));
    case 'connective':
      return best(typed, keywordSuggestions(keywords.connective));
    case 'direction':
      return best(typed, keywordSuggestions(keywords.direction));
    case 'value':
      return valueSuggestions(place, vocabulary, values);
    case 'nothing':
      return [];
  }
}

/** The field that a query calls by this name, if Jira lets the user ask for it. */
export function fieldNamed({ fields }: Pick<JqlVocabulary, 'fields'>, name: string): JqlField | undefined {
  const wanted = name.toLowerCase();
  return fields.find(({ jql }) => meaningOf(jql).toLowerCase() === wanted);
}

/** The query with the suggestion in the place of what was typed, a space behind it, and where the caret goes. */
export function withSuggestion(query: string, place: CaretPlace, { text }: Suggestion) {
  const after = query.slice(place.to);
  const gap = /^[\s),]/.test(after) ? '' : ' ';
  const jql = `${query.slice(0, place.from)}${text}${gap}${after}`;
  return { jql, caret: place.from + text.length + (/^\s/.test(after) || gap ? 1 : 0) };
}

function fieldSuggestions(fields: readonly JqlField[]): Suggestion[] {
  return fields.map(({ jql, name }) => ({ text: jql, label: name, kind: 'field' }));
}

function keywordSuggestions(words: readonly string[]): Suggestion[] {
  return words.map((word) => ({ text: word, label: word, kind: 'keyword' }));
}

function operatorSuggestions(field: JqlField | undefined): Suggestion[] {
  const place = (operator: string) =>
    usualOrder.includes(operator) ? usualOrder.indexOf(operator) : usualOrder.length;
  const operators = [...(field?.operators ?? usualOrder.slice(0, 12))].sort((a, b) => place(a) - place(b));
  return operators.map((operator): Suggestion => {
    const text = operator.toUpperCase();
    return { text: /^(not )?in$|^was( not)? in$/.test(operator) ? `${text} (` : text, label: text, kind: 'operator' };
  });
}

function valueSuggestions(
  place: Extract<CaretPlace, { expects: 'value' }>,
  vocabulary: JqlVocabulary,
  values: readonly JqlValue[],
): readonly Suggestion[] {
  const { typed, operator, list } = place;
  const word = operator.toLowerCase();
  if (/^is( not)?$/.test(word)) return best(typed, keywordSuggestions(['EMPTY']));
  const field = fieldNamed(vocabulary, place.field);
  const takesList = /\bin$/.test(word);
  const functions = vocabulary.functions
    .filter(({ types, isList }) => field && types.some((type) => field.types.includes(type)) && (!isList || takesList))
    .map(({ jql }): Suggestion => ({ text: jql, label: jql, kind: 'function' }));
  const known = values.map(({ jql, name }): Suggestion => ({ text: quotedValue(jql), label: name, kind: 'value' }));
  // Between brackets stand single values; a function for many stands in their place.
  return [...known, ...best(typed, list ? functions.filter(({ text }) => text.endsWith('()')) : functions)].slice(
    0,
    mostShown,
  );
}

/** Those that hold what was typed; those that begin with it first, and nothing that is there already. */
function best(typed: string, all: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  const rank = ({ text, label }: Suggestion) => {
    const names = [meaningOf(text).toLowerCase(), label.toLowerCase()];
    if (names.some((name) => name.startsWith(wanted))) return 0;
    return names.some((name) => name.includes(wanted)) ? 1 : null;
  };
  const ranked = all.flatMap((suggestion) => {
    const at = rank(suggestion);
    return at === null || suggestion.text.toLowerCase() === wanted ? [] : [{ suggestion, at }];
  });
  return ranked
    .sort((a, b) => a.at - b.at)
    .slice(0, mostShown)
    .map(({ suggestion }) => suggestion);
}
