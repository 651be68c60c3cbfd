import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../src/inventory/canonical-json';
import { inventoryDigest } from '../../../src/inventory/digest';
import { inventory } from '../../../src/inventory/inventory';

describe('the inventory', () => {
  test('names each record kind once, in words that storage can hold as a prefix', () => {
    const names = inventory.recordKinds.map(({ name }) => name);
    expect(names).toEqual(['tenant', 'export-definition', 'export-run', 'log-line']);
    expect(names.filter((name) => !/^[a-z][a-z-]*$/.test(name))).toEqual([]);
  });

  test('identifies people only where the statement says so', () => {
    const personal = inventory.recordKinds.flatMap(({ name, fields }) =>
      Object.entries(fields)
        .filter(([, { identifies }]) => identifies === 'person')
        .map(([field]) => `${name}.${field}`),
    );
    expect(personal).toEqual([
      'export-definition.jql',
      'export-definition.ownerAccountId',
      'export-definition.mentionedAccountIds',
    ]);
  });

  test('keeps nothing longer than the platform can expire it', () => {
    const days = inventory.recordKinds.flatMap(({ retention }) => ('days' in retention ? [retention.days] : []));
    // Forge storage takes a time to live of one year at most.
    expect(Math.max(...days)).toBeLessThanOrEqual(365);
  });

  test('declares no transfer yet: nothing leaves Atlassian', () => {
    expect(inventory.transfers).toEqual([]);
  });
});

describe('the digest', () => {
  test('does not depend on the order in which somebody typed the keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, z: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  test('changes with any word of any field', () => {
    const [first, ...others] = inventory.recordKinds;
    const changed = { ...inventory, recordKinds: [{ ...first!, purpose: `${first!.purpose} ` }, ...others] };
    expect(inventoryDigest(inventory)).toMatch(/^[0-9a-f]{64}$/);
    expect(inventoryDigest(changed)).not.toBe(inventoryDigest(inventory));
    expect(inventoryDigest(structuredClone(inventory))).toBe(inventoryDigest(inventory));
  });
});
