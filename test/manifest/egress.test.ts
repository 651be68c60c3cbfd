/** The manifest's outside addresses: how they have to be written, and that they are those of the inventory's transfers. */
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { parseManifest } from '../../host/manifest';
import { inventory } from '../../src/inventory/inventory';

const ROOT = join(import.meta.dirname, '../..');
const APP_ID = 'ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000';

type Egress = { readonly address: string; readonly category?: string; readonly inScopeEUD?: boolean };
type Manifest = {
  environment: { variables: unknown[] };
  permissions: { external?: { fetch?: { backend?: Egress[] } } };
  remotes?: { baseUrl: string }[];
};

const ours = async () => parse(await readFile(join(ROOT, 'manifest.yml'), 'utf8')) as Manifest;

/** The way that CONTRIBUTING.md describes. */
async function withCollector(): Promise<Manifest> {
  const manifest = await ours();
  manifest.environment.variables.push({ key: 'COLLECTOR_URL', default: 'https://collector.invalid' });
  const entry = { address: '${COLLECTOR_URL}', category: 'analytics', inScopeEUD: false };
  manifest.permissions.external = { fetch: { backend: [entry] } };
  return manifest;
}

async function problemsOf(manifest: Manifest, variables: Record<string, string>): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'openbook-egress-'));
  const file = join(directory, 'manifest.yml');
  await writeFile(file, stringify(manifest));
  // The validation looks for the files that the manifest names.
  for (const folder of ['src', 'static']) await symlink(join(ROOT, folder), join(directory, folder));
  Object.assign(process.env, { APP_ID, CONNECT_KEY: 'com.example.exporter', ...variables });
  const validation = ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build();
  const { errors } = await validation.process(file as never);
  return (errors ?? []).filter(({ level }) => level === 'error').map(({ message }) => message);
}

afterEach(() => {
  delete process.env['COLLECTOR_URL'];
});

test('every transfer has its address in the manifest, and the manifest lets nothing else out', async () => {
  const { permissions, remotes = [] } = await ours();
  const fetched = (permissions.external?.fetch?.backend ?? []).map(({ address }) => address);
  const listed = [...fetched, ...remotes.map(({ baseUrl }) => baseUrl)];
  const declared = inventory.transfers.map(({ addressVariable }) => `\${${addressVariable}}`);
  expect(listed.sort()).toEqual([...new Set(declared)].sort());
});

describe('an address that is a variable', () => {
  test.each([
    ['not set: it is an address that exists nowhere', {}, 'https://collector.invalid'],
    ['set', { COLLECTOR_URL: 'https://collector.example.com' }, 'https://collector.example.com'],
  ])('%s', async (_name, variables, address) => {
    const manifest = await withCollector();
    expect(await problemsOf(manifest, variables)).toEqual([]);
    const host = parseManifest(stringify(manifest), { APP_ID, ...variables });
    expect(host.external.fetch.backend).toEqual([address]);
  });

  test('needs its default: without one, an unset variable cannot be deployed', async () => {
    const manifest = await withCollector();
    manifest.environment.variables = ['APP_ID', 'COLLECTOR_URL'];
    expect((await problemsOf(manifest, {})).join()).toContain('COLLECTOR_URL');
  });
});
