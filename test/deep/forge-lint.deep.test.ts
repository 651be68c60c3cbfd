import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { getClientSideLintersOnly, lint } from '@forge/lint';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

/** The shape that Forge demands of an app id; whose id it is comes from the environment at deploy time. */
process.env.APP_ID = 'ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000';
process.env['CONNECT_KEY'] = 'com.example.exporter';

/** The one warning, and the price of being fully adopted: docs/decisions/0012. */
const NO_REGION =
  'Warning: Previous connect region will not be persisted on connect to forge upgrades if connect.remote is not defined.';

type Manifest = { modules: { function: { key: string; handler: string }[] } };
type LintManifest = Parameters<typeof getClientSideLintersOnly>[0];
type LintConfig = Parameters<typeof lint>[5];
type LintLogger = Parameters<typeof getClientSideLintersOnly>[2];
type Statsig = Parameters<typeof getClientSideLintersOnly>[3];

const silent = () => undefined;
const LOGGER = { info: silent, debug: silent, warn: silent, error: silent, trace: silent } as unknown as LintLogger;
/** Atlassian's feature gates; the linters ask them for the runtimes that it has deprecated. */
const STATSIG = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'] } as unknown as Statsig;

/** What `forge lint` says before it asks Atlassian: half a minute of CPU a time, for each linter reads all of src. */
describe('manifest.yml', () => {
  const manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as Manifest;

  test('passes every client-side linter of @forge/lint that runs offline', async () => {
    expect(await problemsOf(manifest)).toEqual([NO_REGION]);
  }, 120_000);

  test('would not pass with a handler that is not there', async () => {
    const broken = structuredClone(manifest);
    broken.modules.function[0]!.handler = 'index.nowhere';
    expect(await problemsOf(broken)).toEqual([NO_REGION, expect.stringContaining('nowhere')]);
  });
});

/** What the linters that `forge lint` runs before it asks Atlassian say of a manifest: errors and warnings. */
async function problemsOf(manifest: Manifest): Promise<string[]> {
  const content = manifest as unknown as LintManifest;
  const linters = (await getClientSideLintersOnly(content, 'development', LOGGER, STATSIG)).filter(
    // It fetches Atlassian's API documents.
    (linter) => linter.constructor.name !== 'PermissionLinter',
  );
  expect(linters).toHaveLength(15);
  const here = process.cwd();
  process.chdir(ROOT); // The linters look for manifest.yml and tsconfig.json where they run.
  try {
    const sources = await sourceFiles();
    const results = await lint(sources, content, 'development', LOGGER, STATSIG, {
      linters,
      linter: { mode: 'client-side' },
    } as unknown as LintConfig);
    return results.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message));
  } finally {
    process.chdir(here);
  }
}

async function sourceFiles(): Promise<string[]> {
  const files = await readdir(join(ROOT, 'src'), { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join('src', file));
}
