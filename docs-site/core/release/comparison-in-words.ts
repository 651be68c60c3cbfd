import type { Change } from '../redline/changes';
import type { ReleaseComparison } from './release-comparison';
import { VERDICT_IN_WORDS } from './verdict';

/** A comparison as plain text: the verdict, the facts that changed, then the changes of each document in reading order. */
export function comparisonInWords({ verdict, facts, documents }: ReleaseComparison): string {
  const lines = [
    VERDICT_IN_WORDS[verdict],
    ...(facts.length === 0 ? [] : ['', 'Facts that changed', ...facts.map(factInWords)]),
    ...documents.flatMap(({ title, changes }) => ['', title, ...changesInWords(changes.list)]),
  ];
  return `${lines.join('\n')}\n`;
}

const factInWords = ({ words, was, is, minor }: ReleaseComparison['facts'][number]) =>
  `  ${words}${minor ? ' (minor)' : ''}\n    was: ${was ?? 'not there'}\n    is:  ${is ?? 'no longer there'}`;

function changesInWords(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return ['  No change.'];
  let clause: string | undefined;
  return changes.flatMap((change) => {
    const opens = change.heading !== clause && change.heading !== '';
    clause = change.heading;
    return [...(opens ? [`  ${change.heading}`] : []), ...changeInWords(change)];
  });
}

function changeInWords({ kind, weight, old, new: now }: Change): readonly string[] {
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
