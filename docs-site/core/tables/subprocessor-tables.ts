import { isNoticeProposed, PROPOSED } from '../facts/proposed-notice';
import { isStated } from '../facts/stated';
import type { SubprocessorChange } from '../facts/subprocessors';
import { APP_COLUMN, appCell } from './app-cells';
import { statedWords, words } from './cells';
import type { Table } from './table';
import type { TableContext } from './table-context';

const KINDS: Readonly<Record<SubprocessorChange['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
};

/** Who else handles data. */
export function subprocessorsTable({ facts }: TableContext): Table {
  return {
    caption: 'Subprocessors',
    columns: ['Subprocessor', APP_COLUMN, 'Purpose', 'Data', 'Country', 'Transfer mechanism', 'Since'],
    rows: facts.subprocessors.subprocessors.map((subprocessor) => ({
      id: subprocessor.id,
      apps: subprocessor.apps,
      cells: [
        [{ text: subprocessor.name, ...(subprocessor.website === undefined ? {} : { href: subprocessor.website }) }],
        appCell(facts, subprocessor.apps),
        words(subprocessor.purpose),
        words(subprocessor.data),
        words(subprocessor.country),
        statedWords(subprocessor.transferMechanism),
        statedWords(subprocessor.since),
      ],
    })),
    empty: 'No subprocessor is listed.',
  };
}

/** Every change to the list of subprocessors, newest first. */
export function subprocessorChangesTable({ facts }: TableContext): Table {
  const { changes, subprocessors } = facts.subprocessors;
  return {
    caption: 'Changes to the list of subprocessors',
    columns: ['Announced', 'Subprocessor', 'Change', APP_COLUMN, 'What changes', 'Holds from', 'Object by'],
    rows: changes.map((change) => ({
      id: change.id,
      apps: change.apps,
      cells: [
        words(change.announced),
        // Somebody who was removed is no longer on the list; the id is all that is left of the name.
        words(subprocessors.find(({ id }) => id === change.subprocessor)?.name ?? change.subprocessor),
        words(KINDS[change.kind]),
        appCell(facts, change.apps),
        words(change.summary),
        statedWords(change.effective),
        isStated(change.objectBy) && isNoticeProposed(facts)
          ? words(`${change.objectBy} ${PROPOSED}`)
          : statedWords(change.objectBy),
      ],
    })),
    empty: 'No change to the list of subprocessors has been announced.',
  };
}
