import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOpenpyxl } from '../../../../../scripts/find-readers.mjs';

const python = findOpenpyxl();
if (python === null) {
  process.stderr.write('No Python with openpyxl here: its tests are skipped (set OPENBOOK_PYTHON to one).\n');
}

export const hasPython = python !== null;

/** What a script beside this file prints as JSON. A warning is an error here: users would see it. */
export async function python3(script: string, words: readonly string[]): Promise<unknown> {
  if (python === null) throw new Error('There is no Python with openpyxl on this machine');
  const { stdout } = await promisify(execFile)(
    python,
    ['-I', '-W', 'error', join(import.meta.dirname, script), ...words],
    { maxBuffer: 100_000_000 },
  );
  return JSON.parse(stdout) as unknown;
}
