/**
 * Runs the checks of all claims, as `npm run evidence` does, and writes their results to the file that it is told; after the
 * file may stand `without-site`, for all checks but those of the built site. A program of its own, so that it runs what lies
 * in the copy of the project that it is part of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseClaims } from '../../docs-site/core/claims/parse-claims';
import { checksToRun, runChecks } from '../../scripts/evidence/run-checks';

const root = join(import.meta.dirname, '../..');
const parsed = parseClaims(readFileSync(join(root, 'docs-site/facts/claims.yaml'), 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));

const [file = '', sites] = process.argv.slice(2);
const checks = checksToRun(parsed.claims, {}).filter(
  ({ check }) => sites !== 'without-site' || check.kind === 'test' || check.over !== 'site',
);
const { env, stdout: out, stderr: err } = process;
writeFileSync(file, JSON.stringify(await runChecks(checks, { root, env, out, err, now: () => new Date() })));
