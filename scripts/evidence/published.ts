import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BUNDLE_FILE,
  EVIDENCE_FOLDER,
  HISTORY_FILE,
  parseBundle,
  parseHistory,
  SBOM_FILE,
  type Bundle,
  type History,
} from '../../docs-site/core/claims/bundle';
import type { Evidence } from './make-evidence';

const folderIn = (root: string) => join(root, 'docs-site', EVIDENCE_FOLDER);

/** What was published last; null and an empty history where nothing was. @throws Error where it cannot be read. */
export async function readPublished(
  root: string,
): Promise<{ readonly bundle: Bundle | null; readonly history: History }> {
  const [bundle, history] = await Promise.all([read(root, BUNDLE_FILE), read(root, HISTORY_FILE)]);
  return {
    bundle: bundle === null ? null : parseBundle(bundle),
    history: history === null ? [] : parseHistory(history),
  };
}

const read = (root: string, file: string): Promise<string | null> =>
  readFile(join(folderIn(root), file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** Puts a run in the place of the one before, and in front of the history. */
export async function writeEvidence(root: string, { bundle, sbom }: Evidence, before: History): Promise<void> {
  await mkdir(folderIn(root), { recursive: true });
  const files: readonly (readonly [string, string])[] = [
    [SBOM_FILE, sbom],
    [BUNDLE_FILE, asJson(bundle)],
    [HISTORY_FILE, asJson(historyWith(before, bundle))],
  ];
  for (const [file, text] of files) await writeFile(join(folderIn(root), file), text);
}

/** The history with a run in front. A run on the same files takes the place of the one before it. */
export function historyWith(before: History, { writtenAt, commit, inputs, claims }: Bundle): History {
  const inState = (state: string) => claims.filter((claim) => claim.state === state).map(({ id }) => id);
  const entry = {
    writtenAt,
    commit,
    inputs: inputs.digest,
    verified: inState('verified').length,
    vouched: inState('vouched').length,
    failing: inState('failing'),
  };
  return [entry, ...before.filter((one) => one.inputs !== inputs.digest)];
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
