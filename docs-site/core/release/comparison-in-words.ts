import type { Comparison } from '../compare/compare-versions';
import type { Change } from '../redline/changes';
import { DOCUMENTS } from '../versions/policy-version';

/** A comparison as plain text: the verdict, the facts that changed, then the changes of each document in reading order. */
export function comparisonInWords({ verdict, facts, documents, new: now }: Comparison): string {
  const lines = [
    `${verdict.words}.`,
    ...(facts.length === 0 ? [] : ['', 'Facts that changed', ...facts.map(factInWords)]),
    ...DOCUMENTS.flatMap((id) => ['', now.documents[id].title, ...changesInWords(documents[id].changes.list)]),
  ];
  return `${lines.join('\n')}\n`;
}

const factInWords = ({ words, was, is, minor }: Comparison['facts'][number]) =>
  `  ${words}${minor ? ' (minor)' : ''}\n    was: ${was ?? 'not there'}\n    is:  ${is ?? 'no longer there'}`;

function changesInWords(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['  No change.'];
  let heading = '';
  return changes.flatMap((change) => {
    const opens = change.heading !== heading;
    heading = change.heading;
    return [...(opens ? [`  ${heading}`] : []), ...redlined(change)];
  });
}

/** In full, as the terminal's redline: a list that shortens would hide what is released. */
function redlined({ kind, weight, old, new: now }: Change): readonly string[] {
  const title = `    ${TITLES[kind]}${weight === 'editorial' ? ' (editorial)' : ''}`;
  return [title, ...(old === '' ? [] : [`      - ${old}`]), ...(now === '' ? [] : [`      + ${now}`])];
}

const TITLES: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  replaced: 'Replaced',
  formatting: 'Formatting changed',
  link: 'Link changed',
  moved: 'Moved',
};
