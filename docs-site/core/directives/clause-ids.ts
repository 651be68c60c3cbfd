import type { Complaint } from './complaint';

const ID = /\{#([\w-]+)\}\s*$/;

/**
 * Checks the headings of one document, in reading order. Each clause has an id of its own, because links, feeds and the same
 * clause in other versions are found by it; the words of a heading may change.
 */
export function clauseIds(): (heading: string, level: number) => readonly Complaint[] {
  const seen = new Set<string>();
  return (heading, level) => {
    if (level === 1) return [];
    const id = ID.exec(heading)?.[1];
    if (id === undefined) {
      return [
        { wrong: 'This heading has no id.', mend: 'Write one at its end that stays for ever, such as {#backups}.' },
      ];
    }
    if (seen.has(id)) {
      return [{ wrong: `Another heading has the id "${id}" already.`, mend: 'Give this one an id of its own.' }];
    }
    seen.add(id);
    return [];
  };
}
