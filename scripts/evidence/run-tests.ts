import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import type { TestCheck } from '../../docs-site/core/claims/claim';
import type { Outcome } from '../../docs-site/core/claims/rules/outcome';
import type { World } from './command';
import { inShort } from './in-short';

/** What of Jest's report is read (P:@jest/test-result/build/index.d.ts, FormattedTestResults). */
const report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.nullish(v.array(v.string()), []) }),
      ),
    }),
  ),
});

type Report = v.InferOutput<typeof report>;

/** Of one test: a busy machine is no failing claim. */
const TIMEOUT_MS = 300_000;

/** Runs named tests in one run of Jest. A test that is missing, skipped, or whose file does not load has failed. */
export async function runTests(
  checks: readonly TestCheck[],
  { root, env }: Pick<World, 'root' | 'env'>,
): Promise<readonly (readonly [string, Outcome])[]> {
  const files = [...new Set(checks.map(({ file }) => file))].filter((file) => existsSync(join(root, file)));
  const ran = files.length === 0 ? { testResults: [] } : await runJest(files, checks, root, env);
  return checks.map((check) => [check.id, outcomeOf(check, ran, root)] as const);
}

async function runJest(
  files: readonly string[],
  checks: readonly TestCheck[],
  root: string,
  env: World['env'],
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'openbook-evidence-'));
  const outputFile = join(folder, 'report.json');
  const names = [...new Set(checks.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))];
  try {
    const said = await saidBy(
      process.execPath,
      [
        join(root, 'node_modules/jest/bin/jest.js'),
        ...['--json', `--outputFile=${outputFile}`, '--ci', '--silent', `--testTimeout=${TIMEOUT_MS}`],
        `--testNamePattern=^(${names.join('|')})$`,
        ...['--runTestsByPath', ...files],
      ],
      {
        cwd: root,
        env: { ...env, NODE_ENV: 'test', NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
      },
    );
    if (!existsSync(outputFile)) throw new Error(`Jest did not run:\n${said.slice(-4_000)}`);
    return v.parse(v.pipe(v.string(), v.parseJson(), report), await readFile(outputFile, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a program writes to its error stream until it ends. Jest's exit code says no more than its report. */
const saidBy = (program: string, words: readonly string[], options: Parameters<typeof spawn>[2]) =>
  new Promise<string>((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject).on('close', () => resolve(said));
  });

/** What came of one test, in sentences that are the same on every machine. */
export function outcomeOf({ file, name }: TestCheck, { testResults }: Report, root: string): Outcome {
  const inFile = testResults.find((one) => relative(root, one.name).split(sep).join('/') === file);
  if (inFile === undefined) return { ok: false, seen: `There is no file ${file}.` };
  const found = inFile.assertionResults.filter(({ fullName }) => fullName === name);
  if (found.length === 0 && inFile.assertionResults.length === 0 && inFile.message !== '') {
    return { ok: false, seen: `${file} could not be run: ${inShort(inFile.message, root)}` };
  }
  if (found.length === 0) return { ok: false, seen: `${file} has no test "${name}".` };
  const failed = found.find(({ status }) => status !== 'passed');
  if (failed === undefined) return { ok: true, seen: `The test "${name}" in ${file} passed.` };
  if (failed.status !== 'failed') return { ok: false, seen: `The test "${name}" in ${file} is skipped.` };
  return {
    ok: false,
    seen: `The test "${name}" in ${file} failed: ${inShort(failed.failureMessages.join('\n'), root)}`,
  };
}
