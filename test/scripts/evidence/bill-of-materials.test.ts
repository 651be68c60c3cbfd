import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { billOfMaterials } from '../../../scripts/evidence/bill-of-materials';

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
);
const schema = async (name: string) => JSON.parse(await readFile(join(SCHEMAS, name), 'utf8')) as object;

const PACKAGES = {
  '': { name: 'shop', version: '1.0.0', dependencies: { left: '1.0.0' }, devDependencies: { linter: '9.0.0' } },
  'static/app': { version: '1.0.0', dependencies: { '@ui/button': '2.0.0' } },
  'node_modules/left': {
    version: '1.0.0',
    license: 'MIT',
    dependencies: { deep: '^1.0.0' },
    integrity: `sha512-${Buffer.alloc(64, 10).toString('base64')}`,
  },
  'node_modules/left/node_modules/deep': { version: '1.5.0', license: '(MIT OR CC0-1.0)' },
  'node_modules/deep': { version: '2.0.0', license: 'SEE LICENSE IN LICENSE.md' },
  'node_modules/@ui/button': {
    version: '2.0.0',
    dependencies: { deep: '^2.0.0' },
    optionalDependencies: { 'only-on-mac': '1.0.0' },
    peerDependencies: { left: '*', linter: '*' },
    peerDependenciesMeta: { linter: { optional: true } },
  },
  'node_modules/linter': { version: '9.0.0', dev: true },
};
const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });

type Listed = {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly licenses?: unknown;
  readonly hashes?: unknown;
};
const read = (sbom: string) =>
  JSON.parse(sbom) as { components: Listed[]; dependencies: { ref: string; dependsOn?: string[] }[] };

describe('the bill of materials', () => {
  test('lists what the functions and the pages need, each as it is resolved, and no tool', () => {
    const { sbom, components } = billOfMaterials(lock(PACKAGES));
    expect(components).toBe(4);
    expect(read(sbom).components.map((one) => [one['bom-ref'], one.purl])).toEqual([
      ['node_modules/@ui/button', 'pkg:npm/%40ui/button@2.0.0'],
      ['node_modules/deep', 'pkg:npm/deep@2.0.0'],
      ['node_modules/left', 'pkg:npm/left@1.0.0'],
      ['node_modules/left/node_modules/deep', 'pkg:npm/deep@1.5.0'],
    ]);
    expect(read(sbom).dependencies).toEqual([
      { ref: 'app', dependsOn: ['node_modules/@ui/button', 'node_modules/left'] },
      { ref: 'node_modules/@ui/button', dependsOn: ['node_modules/deep', 'node_modules/left'] },
      { ref: 'node_modules/deep' },
      { ref: 'node_modules/left', dependsOn: ['node_modules/left/node_modules/deep'] },
      { ref: 'node_modules/left/node_modules/deep' },
    ]);
  });

  test('names licences and checksums', () => {
    const found = Object.fromEntries(
      read(billOfMaterials(lock(PACKAGES)).sbom).components.map((one) => [one['bom-ref'], one]),
    );
    expect(found['node_modules/left']).toMatchObject({
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: '0a'.repeat(64) }],
    });
    expect(found['node_modules/left/node_modules/deep']?.licenses).toEqual([{ expression: '(MIT OR CC0-1.0)' }]);
    expect(found['node_modules/deep']?.licenses).toEqual([{ license: { name: 'SEE LICENSE IN LICENSE.md' } }]);
  });

  test('is the same for the same packages, in whatever order they stand', () => {
    const turned = Object.fromEntries(Object.entries(PACKAGES).reverse());
    expect(billOfMaterials(lock(turned)).sbom).toBe(billOfMaterials(lock(PACKAGES)).sbom);
  });

  test('of this project keeps to the schema of CycloneDX 1.6', async () => {
    const own = await readFile(join(import.meta.dirname, '../../../package-lock.json'), 'utf8');
    const { sbom, components } = billOfMaterials(own);
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of [
      'spdx.SNAPSHOT.schema.json',
      'jsf-0.82.SNAPSHOT.schema.json',
      'cryptography-defs.SNAPSHOT.schema.json',
    ])
      ajv.addSchema({ ...(await schema(name)), $id: `http://cyclonedx.org/schema/${name}` });
    const validate = ajv.compile(await schema('bom-1.6.SNAPSHOT.schema.json'));
    validate(JSON.parse(sbom));
    expect(validate.errors).toBeNull();
    expect(components).toBeGreaterThan(100);
    expect(sbom).not.toContain('"bom-ref": "node_modules/jest"');
  });
});
