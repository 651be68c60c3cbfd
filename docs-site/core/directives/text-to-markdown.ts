import type { PhrasingContent } from 'mdast';
import type { Cell } from '../tables/table';
import { writeMarkdown } from './markdown';

/** Runs as Markdown inside a sentence, every sign that Markdown would read escaped; in a cell the bar too. */
export function textToMarkdown(runs: Cell, inCell = false): string {
  const children = runs.map(({ text, href }): PhrasingContent => {
    const value: PhrasingContent = { type: 'text', value: text };
    return href === undefined ? value : { type: 'link', url: href, children: [value] };
  });
  const markdown = writeMarkdown([{ type: 'paragraph', children }]);
  return inCell ? markdown.replaceAll('|', '\\|') : markdown;
}
