import * as v from 'valibot';
import { BUNDLE_FILE, bundle, EVIDENCE_FOLDER, HISTORY_FILE, history } from '../core/claims/bundle';
import { CLAIMS_FILE, parseClaims } from '../core/claims/parse-claims';
import type { Evidence } from '../core/evidence/evidence';
import { problemInWords } from '../core/facts/fact-problem';
import { filesOf } from './read-trust-data';

/**
 * The claims and what is published about them. No bundle is a state that the site shows; one that cannot be read is not.
 * @throws Error that names the file and says what to do.
 */
export async function readEvidence(siteDir: string): Promise<Evidence> {
  const read = filesOf(siteDir);
  const claims = parseClaims((await read(CLAIMS_FILE)) ?? '');
  if (!claims.ok) throw new Error(claims.problems.map(problemInWords).join('\n'));
  const json = async <S extends v.GenericSchema>(schema: S, file: string) => {
    const text = await read(file);
    if (text === undefined) return null;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
    if (parsed.success) return parsed.output;
    const where = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'the file';
    throw new Error(`${file} cannot be read (${where}: ${parsed.issues[0].message}). Write it anew: npm run evidence`);
  };
  return {
    claims: claims.claims,
    bundle: await json(bundle, `${EVIDENCE_FOLDER}/${BUNDLE_FILE}`),
    history: (await json(history, `${EVIDENCE_FOLDER}/${HISTORY_FILE}`)) ?? [],
    releases: (await json(v.record(v.string(), v.string()), 'released.json')) ?? {},
  };
}
