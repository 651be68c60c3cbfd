import type { ContainerDirective } from 'mdast-util-directive';
import type { Facts } from '../facts/facts';
import type { Complaint } from './complaint';
import { spanOf } from './markdown';
import { suggest } from './table-directive';

/** The ids in `:::for{app="cloud-apps smart-git"}`, in that order. */
export const appsOfSection = ({ attributes }: ContainerDirective): readonly string[] =>
  (attributes?.app ?? '').split(/[\s,]+/).filter((id) => id !== '');

/** What a reader sees above the section: "Smart Git", "A and B". */
export function sectionLabel({ apps }: Facts, ids: readonly string[]): string {
  const names = ids.map((id) => apps.apps.find((app) => app.id === id)?.name ?? id);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : names.join('');
}

/** What is wrong with a section that holds for some apps: no app, an unknown one, no end. */
export function checkAppSection(node: ContainerDirective, markdown: string, { apps }: Facts): readonly Complaint[] {
  const known = apps.apps.map(({ id }) => id);
  const named = appsOfSection(node);
  const { start, end } = spanOf(node);
  const lastLine = markdown.slice(start, end).split('\n').at(-1) ?? '';
  return [
    ...(named.length === 0
      ? [{ wrong: 'A ":::for" does not say for which app.', mend: `Write :::for{app="${known[0] ?? ''}"}.` }]
      : []),
    ...named
      .filter((id) => !known.includes(id))
      .map((id) => ({ wrong: `There is no app "${id}".`, mend: suggest(id, known) })),
    ...(/^\s*:{3,}\s*$/.test(lastLine)
      ? []
      : [{ wrong: 'This ":::for" has no end.', mend: 'Put a line of ":::" after the last paragraph that it is for.' }]),
  ];
}
