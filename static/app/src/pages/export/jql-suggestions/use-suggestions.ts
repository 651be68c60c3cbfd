import { useEffect, useRef, useState } from 'react';
import { jqlVocabulary, suggestJqlValues } from '../../../../../../src/export-engine';
import type { JqlValue, JqlVocabulary, RequestJira } from '../../../../../../src/export-engine';
import { caretPlace, type CaretPlace } from './jql-caret';
import { fieldNamed, suggestionsFor, type Suggestion } from './suggestions';

/** Jira is asked for values when nobody has typed for so long, in milliseconds. */
const pauseMs = 200;

export type Suggestions = { readonly place: CaretPlace; readonly all: readonly Suggestion[] };

/**
 * What could stand at the caret; null while nobody wants to know. What Jira says about the site is asked once, when the
 * box is used first. Where Jira does not answer there are fewer suggestions, or none: a query can be written without.
 */
export function useSuggestions(requestJira: RequestJira, query: string, caret: number | null): Suggestions | null {
  const [vocabulary, setVocabulary] = useState<JqlVocabulary | null>(null);
  const [values, setValues] = useState<{ readonly of: string; readonly values: readonly JqlValue[] } | null>(null);
  const asked = useRef(false);
  const wanted = caret !== null;

  useEffect(() => {
    if (!wanted || asked.current) return;
    asked.current = true;
    jqlVocabulary(requestJira).then(setVocabulary, () => {
      asked.current = false;
    });
  }, [requestJira, wanted]);

  const place = caret === null ? null : caretPlace(query, caret);
  const field = place?.expects === 'value' && vocabulary ? fieldNamed(vocabulary, place.field) : undefined;
  const suggests = field?.suggests ? field.jql : null;
  const typed = place?.typed ?? '';

  useEffect(() => {
    if (suggests === null) return undefined;
    let stillWanted = true;
    const ask = () =>
      void suggestJqlValues(requestJira, suggests, typed).then(
        (found) => stillWanted && setValues({ of: suggests, values: found }),
        () => undefined,
      );
    const timer = setTimeout(ask, pauseMs);
    return () => {
      stillWanted = false;
      clearTimeout(timer);
    };
  }, [requestJira, suggests, typed]);

  if (place === null || vocabulary === null) return null;
  // Values of what was typed before stay until the next ones come, but never those of another field.
  return { place, all: suggestionsFor(place, vocabulary, values?.of === suggests ? values.values : []) };
}
