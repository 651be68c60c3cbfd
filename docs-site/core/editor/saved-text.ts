import { frontMatterLength } from '../directives/markdown';
import type { Plain } from './form-values';
import { mergeYaml } from './merge-yaml';

/**
 * What a file becomes when a form is saved, before the formatter sees it. `values` are the form's fields by name; of a document the
 * field `body` is its text, and the others are its front matter.
 */
export function savedText(file: string, text: string, values: Plain): string {
  // A pair of numbers has no field in any form (`form-fields.ts`).
  if (file.endsWith('.yaml')) return mergeYaml(text, values, (key) => key !== 'mark');
  const { body, ...front } = values;
  const length = frontMatterLength(text);
  const yaml = text.slice(0, length).replace(/^---[ \t]*\r?\n|\r?\n?---[ \t]*\r?\n?$/g, '');
  const written = typeof body === 'string' ? body : text.slice(length);
  return `---\n${mergeYaml(yaml, front).trimEnd()}\n---\n\n${written.trim()}\n`;
}

/** A file as the form gets it: its values, all words as words, because an editor takes a bare 2026-11-23 for a moment. */
export const bodyOf = (text: string): string => text.slice(frontMatterLength(text)).replace(/^\n/, '');
