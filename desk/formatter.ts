import { format, resolveConfig } from 'prettier';
import type { Formatter } from '../docs-site/core/check/canonical-form';

/** Prettier with the project's settings. `file` only says what kind of text it is. */
export async function formatter(configFile: string): Promise<Formatter> {
  const settings = await resolveConfig(configFile, { config: configFile });
  return (file, text) => format(text, { ...settings, filepath: file });
}
