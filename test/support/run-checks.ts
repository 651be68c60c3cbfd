/**
 * Runs all checks of the claims, as `npm run evidence` does, and writes their results to the file that it is told. A program
 * of its own, so that it runs what lies in the copy of the project that it is part of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseClaims } from '../../docs-site/core/claims/parse-claims';
import { checksToRun, runChecks } from '../../scripts/evidence/run-checks';

const root = join(import.meta.dirname, '../..');
const parsed = parseClaims(readFileSync(join(root, 'docs-site/facts/claims.yaml'), 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));

const { env, stdout: out, stderr: err } = process;
const results = await runChecks(checksToRun(parsed.claims, {}), { root, env, out, err, now: () => new Date() });
writeFileSync(process.argv[2]!, JSON.stringify(results));
