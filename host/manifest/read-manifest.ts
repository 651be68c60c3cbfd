import { readFile } from 'node:fs/promises';
import type { HostManifest } from './host-manifest';
import { ManifestError } from './manifest-error';
import { parseManifest } from './parse-manifest';

/** Reads manifest.yml from disk. Variables come from the environment unless others are given. */
export async function readManifest(
  path: string,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Promise<HostManifest> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ManifestError(`Cannot read the manifest at ${path}.`, { cause });
  });
  return parseManifest(text, variables);
}
