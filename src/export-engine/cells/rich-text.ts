import type { FileSettings } from '../file-settings';
import { adfToHtml, escapeHtml } from './adf/adf-to-html';
import { adfToMarkdown } from './adf/adf-to-markdown';
import { isAdf } from './adf/adf-to-text';
import { displayText } from './display-text';

/** The text of a rich value: a document, or whatever else a field or comment holds in its place. */
export type RichText = (value: unknown) => string;

/** How rich text is written. Text that is no document is taken as it is; in HTML it is escaped, its lines kept. */
export function richTextOf(setting: FileSettings['richText']): RichText {
  switch (setting) {
    case 'plain':
      return displayText;
    case 'markdown':
      return (value) => (isAdf(value) ? adfToMarkdown(value) : displayText(value));
    case 'html':
      return (value) => (isAdf(value) ? adfToHtml(value) : escapeHtml(displayText(value)).replaceAll('\n', '<br>'));
  }
}

/** An app's document as its field's text; undefined where the value is none. */
export function documentText(value: unknown, rich: RichText): string | undefined {
  return isAdf(value) ? rich(value) : undefined;
}
