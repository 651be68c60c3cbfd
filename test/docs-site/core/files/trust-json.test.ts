import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { asJson, factsFiles, trustJson } from '../../../../docs-site/core/files/trust-json';
import { trustSchema } from '../../../../docs-site/core/files/trust-schema';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';

type TrustJson = ReturnType<typeof trustJson>;

describe('trust.json', () => {
  let data: TrustData;
  let json: TrustJson;
  let validate: ValidateFunction;
  beforeAll(async () => {
    data = await readTrustData(join(import.meta.dirname, '../../../../docs-site'), 'https://trust.example', false);
    json = JSON.parse(asJson(trustJson(data))) as TrustJson;
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    validate = ajv.compile(JSON.parse(asJson(trustSchema(data.siteUrl))) as object);
  });

  it('is what its published schema says', () => {
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each<[string, (json: TrustJson) => void, string]>([
    ['a format of the future', (made) => Object.assign(made, { format: 2 }), '/format'],
    ['a digest that is none', (made) => Object.assign(made.inventory, { sha256: 'abc' }), '/inventory/sha256'],
    ['a version without a state', (made) => Object.assign(made.versions[0]!, { state: 'draft' }), '/versions/0/state'],
    ['a fact that is missing', (made) => Object.assign(made.facts.vendor, { name: undefined }), '/facts/vendor'],
    [
      'a record kind without a retention',
      (made) => Object.assign(made.inventory.recordKinds[0]!, { retention: null }),
      '/inventory/recordKinds/0/retention',
    ],
  ])('is refused with %s', (_, spoil, where) => {
    const made = JSON.parse(JSON.stringify(json)) as TrustJson;
    spoil(made);
    expect(validate(JSON.parse(JSON.stringify(made)))).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(where);
  });

  it('carries every fact, the inventory with its digest, and every clause with its address', () => {
    expect(json.facts).toEqual(data.facts);
    expect(json.inventory.sha256).toBe(data.inventoryDigest);
    expect(json.inventory.recordKinds).toHaveLength(data.inventory.recordKinds.length);
    expect(json.versions.map(({ label }) => label)).toEqual(['2.0', '1.1', '1.0']);
    const clauses = json.versions.flatMap(({ documents }) => documents.flatMap((document) => document.clauses));
    expect(clauses.map(({ address }) => address)).toContain('https://trust.example/policies/1.1/statement/#backups');
  });

  it('has the facts of each version at an address of their own', () => {
    const files = factsFiles(data);
    expect([...files.keys()]).toEqual([
      '/policies/2.0/facts.json',
      '/policies/1.1/facts.json',
      '/policies/1.0/facts.json',
    ]);
    expect(JSON.parse(files.get('/policies/1.0/facts.json')!)).toEqual(data.versions[2]!.facts);
  });
});
