import type { Erasure, ErasureScope, KeptKind } from '../../../../../../../src/contract';
import { countOf, numberOf } from '../../../../../../../src/export-engine';

type Titled = Pick<KeptKind, 'name' | 'title'>;

/** What a scope is called, to go after "Erase". */
export function scopeWords(scope: ErasureScope, kinds: readonly Titled[]): string {
  switch (scope.of) {
    case 'all':
      return 'everything that can be erased';
    case 'category':
      return `the records of the category ${scope.category}`;
    case 'kind':
      return `all records of the kind ${titleOf(scope.kind, kinds)}`;
    case 'record':
      return `one record of the kind ${titleOf(scope.kind, kinds)}`;
  }
}

/** The same of an erasure that was asked for: `Everything`, `Category Session`. */
export function erasureTitle({ of, name = '' }: Pick<Erasure, 'of' | 'name'>, kinds: readonly Titled[]): string {
  switch (of) {
    case 'all':
      return 'Everything';
    case 'category':
      return `Category ${name}`;
    case 'kind':
      return `Kind ${titleOf(name, kinds)}`;
    case 'record':
      return `One record of the kind ${titleOf(name, kinds)}`;
  }
}

export const titleOf = (name: string, kinds: readonly Titled[]): string =>
  kinds.find((kind) => kind.name === name)?.title ?? name;

const stepWords: Readonly<Record<Erasure['step'], string>> = {
  counting: 'Counting what there is…',
  erasing: 'Erasing…',
  'asking-support': 'Erased here. Support is being asked about tickets, which takes a day at most.',
  'last-look': 'Erased here. Openbook looks once more, for what was being written meanwhile.',
  done: 'Done.',
};

export const stepSentence = ({ step, late, notAsked }: Pick<Erasure, 'step' | 'late' | 'notAsked'>): string =>
  [
    stepWords[step],
    ...(late > 0 ? [`${countOf(late, 'record')} written meanwhile went too.`] : []),
    ...(notAsked > 0
      ? [`Support could not be asked about ${countOf(notAsked, 'ticket')}: write to support yourself.`]
      : []),
  ].join(' ');

/** `1,204 records: Export run 1,200, Export definition 4`; nothing was there where it was counted and empty. */
export function removedWords({ step, removed }: Pick<Erasure, 'step' | 'removed'>, kinds: readonly Titled[]): string {
  if (removed.length === 0) return step === 'counting' ? 'Not counted yet' : 'There was nothing';
  const all = removed.reduce((sum, { records }) => sum + records, 0);
  const each = removed.map(({ kind, records }) => `${titleOf(kind, kinds)} ${numberOf(records)}`);
  return `${countOf(all, 'record')}: ${each.join(', ')}`;
}

/** Whether it still removes records; the steps after that take longer, and change nothing that anybody sees. */
export const isErasing = ({ step }: Pick<Erasure, 'step'>): boolean => step === 'counting' || step === 'erasing';

/** What the button of a dialog asks for: white space and upper case do not matter. */
export const isSiteName = (typed: string, siteName: string): boolean =>
  typed.trim().toLowerCase() === siteName.toLowerCase();
