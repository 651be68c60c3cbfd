import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bundle } from '../../docs-site/core/claims/bundle';
import type { Claim } from '../../docs-site/core/claims/claim';
import { CLAIMS_FILE, parseClaims } from '../../docs-site/core/claims/parse-claims';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { AppError } from '../../src/app-error';
import { differences } from './compare-bundles';
import { makeEvidence } from './make-evidence';
import { readPublished, writeEvidence } from './published';
import { checksToRun, runChecks } from './run-checks';
import { resultsInWords, summaryInWords } from './summary';
import { requireClean } from './tracked-files';

/** What the command touches of the process; tests pass their own. */
export type World = {
  /** The folder of the project, absolute. */
  readonly root: string;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
};

const USAGE = `Usage: npm run evidence [-- OPTIONS]

Runs every check of the claims in docs-site/facts/claims.yaml, and writes what it saw to docs-site/evidence: the results with
the command that repeats each, the digests of what was looked at, a bill of materials, and a line in the history.

  --check ID      runs one check, and writes nothing
  --claim ID      runs the checks of one claim, and writes nothing
  --compare       runs all checks, and compares what they saw with the published bundle; writes nothing
  --allow-dirty   goes on where files differ from the last commit
  --help          this

Exit codes: 0 every claim holds (with --compare: and nothing differs), 1 not, 2 wrong usage.
`;

/** Runs the command; a mistake of whoever calls it becomes a sentence on `err`. */
export async function evidenceCommand(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  try {
    const options = optionsIn(argv);
    if (options.help) {
      world.out.write(USAGE);
      return 0;
    }
    const claims = await readClaims(world.root);
    if (options.check !== undefined || options.claim !== undefined) return await runSome(claims, options, world);
    return await runAll(claims, options, world);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    world.err.write(`${error.message.trimEnd()}\n`);
    return error.code === 'BAD_INPUT' ? 2 : 1;
  }
}

type Options = ReturnType<typeof optionsIn>;

async function runSome(claims: readonly Claim[], options: Options, world: World): Promise<0 | 1> {
  const results = await runChecks(checksToRun(claims, options), world);
  world.out.write(resultsInWords(results));
  return results.every(({ state }) => state === 'passed') ? 0 : 1;
}

async function runAll(claims: readonly Claim[], { compare, allowDirty }: Options, world: World): Promise<0 | 1> {
  if (!allowDirty) await requireClean(world.root);
  const published = await readPublished(world.root);
  if (compare && published.bundle === null) {
    throw new AppError('NOT_FOUND', 'No bundle is published to compare with. Write one: npm run evidence');
  }
  const evidence = await makeEvidence(claims, await runChecks(checksToRun(claims, {}), world), world);
  world.out.write(summaryInWords(evidence.bundle, claims));
  const holds = evidence.bundle.claims.every(({ state }) => state !== 'failing');
  if (compare) return tellDifferences(published.bundle, evidence.bundle, world) && holds ? 0 : 1;
  await writeEvidence(world.root, evidence, published.history);
  world.out.write(
    'Written to docs-site/evidence. Commit it, and build the site: it shows each claim with its state.\n',
  );
  return holds ? 0 : 1;
}

function tellDifferences(published: Bundle | null, now: Bundle, { out }: World): boolean {
  if (published === null) return false;
  const found = differences(published, now);
  const about = `the bundle of ${published.writtenAt.slice(0, 10)}, commit ${published.commit.slice(0, 12)}`;
  out.write(found.length === 0 ? `The same as ${about}.\n` : `Not the same as ${about}:\n`);
  out.write(found.map((line) => `  ${line}\n`).join(''));
  return found.length === 0;
}

async function readClaims(root: string): Promise<readonly Claim[]> {
  const parsed = parseClaims(await readFile(join(root, 'docs-site', CLAIMS_FILE), 'utf8'));
  if (parsed.ok) return parsed.claims;
  throw new AppError('CONFLICT', parsed.problems.map(problemInWords).join('\n'));
}

function optionsIn(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        check: { type: 'string' },
        claim: { type: 'string' },
        compare: { type: 'boolean', default: false },
        'allow-dirty': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, allowDirty: values['allow-dirty'] };
  } catch (error) {
    throw new AppError('BAD_INPUT', `${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}
