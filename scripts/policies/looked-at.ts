import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clauseDigest, clauseSource } from '../../docs-site/core/claims/clause-text';
import { CLAIMS_FILE, parseClaims } from '../../docs-site/core/claims/parse-claims';
import { mergeYaml } from '../../docs-site/core/editor/merge-yaml';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { AppError } from '../../src/app-error';
import type { Subcommand } from './subcommand';
import { lineOf } from './usage';

export const lookedAt: Subcommand = {
  help: `CLAIM    the id of a claim in facts/claims.yaml
  --yes    asks nothing

It writes the digest of the clause's words to the claim's "lookedAt". Whoever changes the clause has to look again.`,
  run: async (args, { siteDir, out, ask }) => {
    const yes = args.includes('--yes');
    const [id, ...more] = args.filter((arg) => arg !== '--yes');
    if (id === undefined || more.length > 0) throw new AppError('BAD_INPUT', `Write: ${lineOf('looked-at')}`);
    const yaml = await readFile(join(siteDir, CLAIMS_FILE), 'utf8');
    const parsed = parseClaims(yaml);
    if (!parsed.ok) throw new AppError('CONFLICT', parsed.problems.map(problemInWords).join('\n'));
    const claim = parsed.claims.find((one) => one.id === id);
    if (claim === undefined) {
      const known = parsed.claims.map((one) => `  ${one.id}`).join('\n');
      throw new AppError('BAD_INPUT', `There is no claim "${id}". There are:\n${known}`);
    }
    const document = await readFile(join(siteDir, 'policies', `${claim.document}.md`), 'utf8');
    const digest = clauseDigest(document, claim.clause);
    if (digest === null) {
      const stands = `policies/${claim.document}.md has no clause {#${claim.clause}}.`;
      throw new AppError('CONFLICT', `${stands} Write the claim's clause in ${CLAIMS_FILE}.`);
    }
    if (digest === claim.lookedAt) {
      out.write('The clause is as it was when somebody last looked. Nothing to note.\n');
      return 0;
    }
    out.write(`Its clause:\n\n${clauseSource(document, claim.clause)}\n\nThe claim:\n\n${claim.promise}\n\n`);
    if (!yes && !/^y(es)?$/i.test(await ask('Does the clause still promise what the claim says? (yes/no) '))) {
      out.write('Nothing was noted. Change the claim and its checks, or the clause.\n');
      return 1;
    }
    const claims = parsed.claims.map((one) => (one === claim ? { ...one, lookedAt: digest } : one));
    await writeFile(
      join(siteDir, CLAIMS_FILE),
      mergeYaml(yaml, { claims }, (key) => key === 'lookedAt'),
    );
    out.write(`Noted in ${CLAIMS_FILE}.\n`);
    return 0;
  },
};
