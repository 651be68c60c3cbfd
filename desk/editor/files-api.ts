import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Formatter } from '../../docs-site/core/check/canonical-form';
import { filesOf } from '../../docs-site/plugin/read-trust-data';
import { AppError } from '../../src/app-error';
import { conflictBetween } from './conflict';
import { savedFile, textForForm, textOfDraft, valuesIn } from './drafts';

const path = v.pipe(v.string(), v.maxLength(200));

/**
 * What the "proxy" back-end of Decap CMS asks for (P: decap-cms 3.16.3, dist/decap-cms.js, registerBackend("proxy")); and whether
 * somebody else saved meanwhile, which the desk asks before it.
 */
const call = v.variant('action', [
  v.object({ action: v.literal('entriesByFiles'), params: v.object({ files: v.array(v.object({ path })) }) }),
  v.object({ action: v.literal('getEntry'), params: v.object({ path }) }),
  v.object({
    action: v.literal('persistEntry'),
    params: v.object({ dataFiles: v.array(v.object({ path, raw: v.string() })) }),
  }),
  v.object({ action: v.picklist(['getMedia', 'unpublishedEntries']) }),
  v.object({ action: v.picklist(['getNotes', 'getDeployPreview']) }),
  v.object({
    action: v.literal('conflict'),
    params: v.object({ file: path, values: v.record(v.string(), v.unknown()) }),
  }),
]);

/** `from` is the window that asks: each has forms of its own. */
export type FilesApi = (body: unknown, from: string) => Promise<unknown>;

/** Reads and writes the policies and facts for the CMS. What it writes has the formatter's layout. */
export function filesApi(siteDir: string, format: Formatter): FilesApi {
  const read = filesOf(siteDir);
  /** Each file as a window last got it: who saves must not write over what somebody else saved meanwhile. */
  const handedOut = new Map<string, string>();
  const formIn = (from: string, file: string) => `${from} ${file}`;

  const entry = async (file: string, from: string) => {
    const text = await savedFile(file, read);
    handedOut.set(formIn(from, file), text);
    return { file: { path: file, id: null }, data: textForForm(file, text) };
  };

  const persist = async (file: string, raw: string, from: string) => {
    if ((await savedFile(file, read)) !== (handedOut.get(formIn(from, file)) ?? '')) {
      throw new AppError(
        'CONFLICT',
        `${file} was changed outside this form. Load the page anew, and make your change again.`,
      );
    }
    const text = await textOfDraft({ file, values: valuesIn(file, raw) }, read, format);
    await writeFile(join(siteDir, `${file}.writing`), text, { flush: true });
    await rename(join(siteDir, `${file}.writing`), join(siteDir, file));
    handedOut.set(formIn(from, file), text);
  };

  return async (body, from) => {
    const parsed = v.safeParse(call, body);
    if (!parsed.success) throw new AppError('BAD_INPUT', 'The editor does nothing of this kind.');
    const { output: asked } = parsed;
    switch (asked.action) {
      case 'entriesByFiles':
        return Promise.all(asked.params.files.map((file) => entry(file.path, from)));
      case 'getEntry':
        return entry(asked.params.path, from);
      case 'persistEntry':
        for (const file of asked.params.dataFiles) await persist(file.path, file.raw, from);
        return { message: 'saved' };
      case 'conflict': {
        const theirs = await savedFile(asked.params.file, read);
        const base = handedOut.get(formIn(from, asked.params.file)) ?? theirs;
        // The form is laid over the file that it was made of, and not over the one that is there now.
        const yours = await textOfDraft(asked.params, async () => base, format);
        return conflictBetween(base, { theirs, yours });
      }
      case 'getNotes':
        return { notes: [] };
      case 'getDeployPreview':
        return null;
      case 'getMedia':
      case 'unpublishedEntries':
        return [];
    }
  };
}
