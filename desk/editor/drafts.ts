import { parse, stringify } from 'yaml';
import type { Formatter } from '../../docs-site/core/check/canonical-form';
import { frontMatterLength } from '../../docs-site/core/directives/markdown';
import { EDITABLE } from '../../docs-site/core/editor/cms-config';
import { bodyOf, savedText } from '../../docs-site/core/editor/saved-text';
import type { FileReader } from '../../docs-site/plugin/read-trust-data';
import { AppError } from '../../src/app-error';

/** A file as a form has it, not saved yet. */
export type Draft = { readonly file: string; readonly values: Readonly<Record<string, unknown>> };

/** What the file would be if the form were saved. @throws AppError where the editor may not touch it, or it would not be readable. */
export async function textOfDraft({ file, values }: Draft, read: FileReader, format: Formatter): Promise<string> {
  const saved = await savedFile(file, read);
  const text = await format(file, savedText(file, saved, values)).catch((error: Error) => {
    throw new AppError('BAD_INPUT', `${file} could not be read after this change: ${error.message}`, { cause: error });
  });
  return text;
}

/** @throws AppError where the editor may not touch the file, or there is none. */
export async function savedFile(file: string, read: FileReader): Promise<string> {
  const text = EDITABLE.includes(file) ? await read(file) : undefined;
  if (text === undefined) throw new AppError('NOT_FOUND', `The editor knows no file "${file}".`);
  return text;
}

/** The files as they are saved, but one of them as its form has it. */
export const withText =
  (read: FileReader, file: string, text: string): FileReader =>
  async (path) =>
    path === file ? text : read(path);

/** A file for the form: every word in quotes, because the CMS takes a bare 2026-11-23 for a moment. */
export function textForForm(file: string, text: string): string {
  const front = file.endsWith('.md') ? frontMatterLength(text) : 0;
  if (front === 0) return quoted(text);
  const yaml = text.slice(0, front).replace(/^---[ \t]*$/gm, '');
  return `---\n${quoted(yaml)}---\n\n${bodyOf(text)}`;
}

const quoted = (yaml: string) =>
  stringify(parse(yaml), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });

/** The values of a form from the text that the CMS makes of them. */
export function valuesIn(file: string, raw: string): Draft['values'] {
  if (file.endsWith('.yaml')) return parse(raw) as Draft['values'];
  const front = raw.slice(0, frontMatterLength(raw)).replace(/^---[ \t]*$/gm, '');
  return { ...(parse(front) as Draft['values']), body: bodyOf(raw) };
}
