import { element, html, type Html } from '../../html';
import { spacesInWords } from '../change-in-words';
import type { Change, Changes } from '../changes';
import type { Segment, Shell } from '../redline';
import { reformatting, runsOf, type Run } from '../runs';
import { formatted, showNode, type Showing } from './show-nodes';

export type ShowingChanges = Showing & { readonly changes: Changes; readonly seen: Set<Change> };

/** The words of a block with what was removed, added and formatted anew, each said in words too for those who do not see it. */
export function showWords(segments: readonly Segment[], showing: ShowingChanges): readonly Html[] {
  return nest(runsOf(segments), 0, showing);
}

/** Runs inside the formatting that they share, so that a link whose words changed is still one link. */
function nest(runs: readonly Run[], depth: number, showing: ShowingChanges): readonly Html[] {
  const shown: Html[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at];
    if (run === undefined) break;
    const shell = shellsOf(run)[depth];
    let end = at + 1;
    while (end < runs.length && shell !== undefined && shellsOf(runs[end])[depth] === shell) end++;
    const part = runs.slice(at, end);
    shown.push(...(shell === undefined ? mark(run, showing) : [inShell(shell, part, depth, showing)]));
    at = end;
  }
  return shown;
}

/** The formatting that a run is shown in: the new version's, or the old one's where the words are gone. */
const shellsOf = (run: Run | undefined): readonly Shell[] => (run?.fate === 'removed' ? run.old : run?.new) ?? [];

const inShell = (shell: Shell, runs: readonly Run[], depth: number, showing: ShowingChanges): Html =>
  formatted(shell, nest(runs, depth + 1, showing), showing);

function mark(run: Run, showing: ShowingChanges): readonly Html[] {
  const { fate, content, segment } = run;
  const words = typeof content === 'string' ? html`${content}` : showNode(content, showing);
  const anew = reformatting(run);
  const change = showing.changes.of.get(segment);
  if (change === undefined || (fate === 'equal' && anew === null)) return [words];
  const attributes = changeAttributes(change, showing);
  if (fate === 'removed') return [element('del', attributes, spoken('removed: '), spaces(content) ?? words)];
  if (fate === 'added') return [element('ins', attributes, spoken('added: '), spaces(content) ?? words)];
  if (anew?.link == null) {
    return [element('span', { ...attributes, class: 'reformatted' }, spoken('formatting changed: '), words)];
  }
  const { old, new: now } = anew.link;
  const note = [
    ...(old === null ? [] : [element('del', {}, spoken('removed: '), old)]),
    ...(now === null ? [] : [element('ins', {}, spoken('added: '), now)]),
  ];
  return [words, element('span', { ...attributes, class: 'retargeted' }, ' [link: ', note, ']')];
}

/** What tells a script and the style sheet which change this is; its first part has the name that links lead to. */
export function changeAttributes(change: Change, { seen }: ShowingChanges) {
  const isFirst = !seen.has(change);
  seen.add(change);
  return { id: isFirst ? change.id : null, 'data-change': change.id, 'data-weight': change.weight };
}

/** For who hears the page: which kind of change the words after it are. */
export const spoken = (words: string): Html => element('span', { class: 'visually-hidden' }, words);

/** White space alone, made visible; null for everything else. */
function spaces(content: Run['content']): readonly Html[] | null {
  if (typeof content !== 'string' || content.trim() !== '') return null;
  return [element('span', { 'aria-hidden': 'true' }, '␣'.repeat([...content].length)), spoken(spacesInWords(content))];
}
