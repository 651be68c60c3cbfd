import { format, resolveConfig } from 'prettier';
import type { Formatter } from '../docs-site/core/check/canonical-form';

/** Prettier with the project's settings. `file` only says what kind of text it is. A text that it had before costs nothing. */
export async function formatter(configFile: string): Promise<Formatter> {
  const settings = await resolveConfig(configFile, { config: configFile });
  /** The last text of each file and what became of it: most files are the same from one check to the next. */
  const before = new Map<string, { readonly text: string; readonly formatted: string }>();
  return async (file, text) => {
    const known = before.get(file);
    if (known?.text === text) return known.formatted;
    const formatted = await format(text, { ...settings, filepath: file });
    before.set(file, { text, formatted });
    return formatted;
  };
}
