import type { VerdictKind } from '../compare/verdict';

/** Where the app has its list of the released versions, from the project's root. */
export const RELEASED_POLICIES_FILE = 'src/privacy/released-policies.ts';

const END = '\n];\n';

/** The source of the app's list with one version more at its end, as the formatter writes it. */
export function releasedPoliciesWith(
  source: string,
  { version, from, change }: { readonly version: string; readonly from: string; readonly change: VerdictKind },
): string {
  if (!source.endsWith(END)) throw new Error(`${RELEASED_POLICIES_FILE} does not end with its list.`);
  const line = `  { version: '${version}', from: '${from}', change: '${change}' },`;
  return `${source.slice(0, -END.length)}\n${line}${END}`;
}
