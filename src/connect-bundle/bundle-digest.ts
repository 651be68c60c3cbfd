import { createHash } from 'node:crypto';

/** SHA-256 of what a page or the contents hold, in lower-case hex. */
export const digestOf = (value: unknown): string => createHash('sha256').update(sortedJson(value)).digest('hex');

/** JSON with the names of every object in the order of their code units, so that both ends digest the same bytes. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
