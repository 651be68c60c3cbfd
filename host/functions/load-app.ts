import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/**
 * Loads the bundle that would be deployed: a CommonJS file with one export per handler of the manifest. `installSeams`
 * must have run. Relative paths start at the working directory. Throws when it is not there or fails to load.
 */
export function loadApp(path = 'dist/app/index.js'): Record<string, unknown> {
  const file = resolve(path);
  if (!existsSync(file)) throw new Error(`Cannot load the app's bundle ${file}. Build the app first.`);
  try {
    return createRequire(import.meta.url)(file) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The app's bundle fails to load, ${file}: ${reason}`, { cause });
  }
}
