import type { Change } from './changes';

/** Longer passages are cut: the list says which change it is, the text says what it is. */
const LONGEST = 70;

/** What changed, for a list: “which”, now “that”. */
export function changeInWords({ kind, old, new: now }: Change): string {
  switch (kind) {
    case 'replaced':
      return now === '' ? `${quoted(old)} is gone` : `${quoted(old)}, now ${quoted(now)}`;
    case 'added':
      return `${quoted(now)} added`;
    case 'removed':
      return `${quoted(old)} removed`;
    case 'moved':
      return `${quoted(now)} moved`;
    case 'formatting':
      return old === now ? `Formatting of ${quoted(now)}` : `${shortened(old)}, now ${shortened(now)}`;
    case 'link':
      return old === '' ? `Link added: ${now}` : now === '' ? `Link removed: ${old}` : `Link: ${old}, now ${now}`;
  }
}

/** "2 spaces", for white space that stands alone. */
export function spacesInWords(spaces: string): string {
  const count = [...spaces].length;
  return count === 1 ? 'a space' : `${count} spaces`;
}

const quoted = (text: string) => (text.trim() === '' ? spacesInWords(text) : `“${shortened(text)}”`);

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
