import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { nearestName } from '../facts/nearest-name';
import type { Complaint } from './complaint';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** The three directives as they have to be written. */
const FORMS = {
  table: '::table{of="…"} on a line of its own',
  fact: ':fact[path.of.the.fact] in a sentence',
  for: ':::for{app="…"} on a line of its own, and ":::" after the last paragraph',
} as const;

const isKnown = (name: string | null): name is keyof typeof FORMS => name !== null && Object.hasOwn(FORMS, name);

/**
 * What is wrong with a directive that is none of the three in its own form. Nothing is wrong with a colon and a word in a
 * sentence ("at 10:30", ":smile", "a:b"): those are the author's words and stay.
 */
export function misplacedDirective(node: Directive): readonly Complaint[] {
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  const meant = nearestName(node.name, Object.keys(FORMS));
  if (node.type === 'textDirective' && (bare || meant === null)) return [];
  const marks = { textDirective: ':', leafDirective: '::', containerDirective: ':::' }[node.type];
  return [
    {
      wrong: `"${marks}${node.name}" is not something that can stand here.`,
      mend: !isKnown(meant)
        ? 'Only ::table, :fact and :::for are known. To show the colons themselves, write a backslash before them.'
        : `Write ${FORMS[meant]}.`,
    },
  ];
}

/** What is wrong with ":fact" without brackets right behind it. */
export const namelessFact: Complaint = { wrong: '":fact" names no fact.', mend: `Write ${FORMS.fact}.` };

/**
 * Text that was meant as a directive but is not read as one, for a blank or a missing bracket.
 * @param text as its author wrote it, with backslashes
 */
export function strayColons(text: string): readonly Complaint[] {
  const stray = /(?:^|\n)[ \t]*:::|::table\b|(?<!\\):fact[ \t]*\[/.exec(text)?.[0].trim();
  if (stray === undefined) return [];
  const name = /[a-z]+/.exec(stray)?.[0] ?? null;
  return [
    {
      wrong: `"${stray}" is not closed, has a blank too many or belongs to nothing.`,
      mend: `Write ${FORMS[isKnown(name) ? name : 'for']}.`,
    },
  ];
}
