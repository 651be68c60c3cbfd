import { load } from 'cheerio';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';

/** Elements that a browser sets in a line of text; every other one starts a line of its own. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'ins', 'del', 'mark', 'small', 'span', 'strong', 'time']);
const UNREAD = new Set(['template', 'nav']);

/**
 * What a reader sees of a page's main part, or of one clause of it: from the heading with that id to the next heading that is
 * not below it, or the whole of any other element with that id. White space is as in a browser: never more than one space.
 * @throws Error when the page has no main part, or no such clause.
 */
export function clauseText(html: string, clause = ''): string {
  return clausesOf(html)(clause);
}

/** The same for a page that is asked for several clauses; it is parsed once. */
export function clausesOf(html: string): (clause: string) => string {
  const $ = load(html);
  const main = $('main').get(0);
  if (main === undefined) throw new Error('The page has no main part.');
  return (clause) => {
    if (clause === '') return oneLine(pieces(main).join(''));
    const start = $(main).find(`[id="${clause}"]`).get(0);
    if (start === undefined) throw new Error(`There is no clause "${clause}".`);
    return oneLine(pieces(levelOf(start) === null ? start : main, within(start)).join(''));
  };
}

/** Whether the reader is inside the clause, told element by element in reading order. */
function within(start: Element): (element: Element) => boolean {
  const level = levelOf(start);
  let state: 'before' | 'inside' | 'after' = level === null ? 'inside' : 'before';
  return (element) => {
    if (element === start) state = 'inside';
    else if (state === 'inside' && level !== null && (levelOf(element) ?? Infinity) <= level) state = 'after';
    return state === 'inside';
  };
}

function pieces(node: AnyNode, enter: (element: Element) => boolean = () => true): string[] {
  let inside = true;
  const read = (at: AnyNode): string[] => {
    if (isText(at)) return inside ? [at.data] : [];
    if (!isTag(at) || UNREAD.has(at.name)) return [];
    inside = enter(at);
    const within = at.children.flatMap(read);
    return INLINE.has(at.name) ? within : [' ', ...within, ' '];
  };
  return read(node);
}

const levelOf = ({ name }: Element): number | null => (/^h[1-6]$/.test(name) ? Number(name[1]) : null);

const oneLine = (text: string) => text.replace(/[\s\u200B]+/g, ' ').trim();
