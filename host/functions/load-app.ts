import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/**
 * Loads the bundle that would be deployed: a CommonJS file with one export per handler of the manifest. `installSeams`
 * must have run. Relative paths start at the working directory. Throws when there is no such file.
 */
export function loadApp(path = 'dist/app/index.js'): Record<string, unknown> {
  const file = resolve(path);
  const load = createRequire(import.meta.url);
  try {
    return load(file) as Record<string, unknown>;
  } catch (cause) {
    throw new Error(`Cannot load the app's bundle ${file}. Build the app first.`, { cause });
  }
}
