import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../src/inventory/canonical-json';
import { inventoryDigest } from '../../../src/inventory/digest';
import { encoders } from '../../../src/export-engine/encoders';
import { plainSettings } from '../../../src/export-engine/file-settings';
import { memoryParts } from '../../../src/export-engine/parts/memory-parts';
import { keepRun } from '../../../src/export-engine/parts/run';
import { checkRecord } from '../../../src/inventory/check-record';
import type { Field, FieldType } from '../../../src/inventory/field';
import { inventory } from '../../../src/inventory/inventory';
import { browserFamilies, systemFamilies } from '../../../src/inventory/kinds/error-families';
import { exportFormats } from '../../../src/inventory/kinds/export-formats';
import { BROWSER_FAMILIES } from '../../../src/user-agent/browser-family';
import { SYSTEM_FAMILIES } from '../../../src/user-agent/system-family';
import { unfinishedExport } from '../../../src/inventory/kinds/unfinished-export';

describe('the inventory', () => {
  test('names each record kind once, in words that storage can hold as a prefix', () => {
    const names = inventory.recordKinds.map(({ name }) => name);
    expect(names).toEqual([
      'tenant',
      'privacy-switch',
      'personal-data-report',
      'retention-check',
      'policy-acknowledgement',
      'data-summary',
      'erasure',
      'data-erasure',
      'export-definition',
      'export-definition-edit',
      'export-run',
      'export-day',
      'unfinished-export',
      'usage-flush',
      'usage-day',
      'usage-sending',
      'error-report',
      'error-day',
      'error-sending',
      'problem-report',
      'report-screenshot',
      'report-progress',
      'report-ticket',
      'report-withdrawal',
      'report-delivery',
      'move-key',
      'move-progress',
      'move-receipt',
      'connect-move',
      'log-line',
    ]);
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
      'unfinished-export.accountId',
      'unfinished-export.spec',
      'unfinished-export.parts',
      'unfinished-export.file',
      'problem-report.happened',
      'problem-report.expected',
      'problem-report.email',
      'problem-report.name',
      'problem-report.definition',
      'problem-report.ownerAccountId',
      'report-screenshot.picture',
      'report-progress.ownerAccountId',
      'report-ticket.ticketKey',
      'report-ticket.address',
      'report-withdrawal.ownerAccountId',
      'report-withdrawal.askedFor',
    ]);
  });

  test.each(['Session', 'Product analytics', 'Error tracking'] as const)(
    '%s data identifies neither a person nor a site, in no field',
    (category) => {
      const entries = [...inventory.recordKinds, ...inventory.transfers].filter((kind) => kind.category === category);
      expect(entries.length).toBeGreaterThan(0);
      const pointing = entries.flatMap(({ name, fields }) =>
        Object.entries<Field>(fields)
          .filter(([, field]) => field.identifies !== 'nobody' || ['accountId', 'content'].includes(innerType(field)))
          .map(([field]) => `${name}.${field}`),
      );
      expect(pointing).toEqual([]);
    },
  );

  test('product analytics holds closed lists, numbers, days and random ids: no free text, and no exact time', () => {
    const entries = [...inventory.recordKinds, ...inventory.transfers].filter(
      ({ category }) => category === 'Product analytics',
    );
    const open = entries.flatMap(({ name, fields }) =>
      Object.entries<Field>(fields)
        .filter(([, field]) => !['choice', 'count', 'day'].includes(innerType(field)))
        .map(([field]) => `${name}.${field}`),
    );
    expect(open).toEqual([
      'usage-flush.flushId',
      'usage-sending.sendId',
      'daily-numbers.sendId',
      'daily-numbers.appVersion',
    ]);
  });

  test('takes content of any form in the browser only', () => {
    const places = inventory.recordKinds.flatMap(({ place, fields }) =>
      Object.values<Field>(fields).flatMap(({ type }) => (type === 'content' ? [place] : [])),
    );
    expect(new Set(places)).toEqual(new Set(['browser']));
  });

  test('declares what the engine keeps of a run', async () => {
    const parts = memoryParts();
    const spec = { jql: 'project = OBK', columns: [], format: 'csv', settings: plainSettings, siteUrl: '' } as const;
    const run = { version: 1, spec, startedAt: '2026-11-24T09:00:00.000Z', total: 1, partSize: 100 } as const;
    await keepRun(parts, run, Float64Array.of(10001));
    const kept: unknown = JSON.parse(new TextDecoder().decode((await parts.read('run'))!));
    expect(() => checkRecord(unfinishedExport, kept)).not.toThrow();
    expect(() => checkRecord(unfinishedExport, { ...run, owner: 'jane' })).toThrow('the field "owner" is not declared');
  });

  test('knows every family of browsers and systems that is told apart, and no other', () => {
    expect([browserFamilies, systemFamilies]).toEqual([BROWSER_FAMILIES, SYSTEM_FAMILIES]);
  });

  test('knows every kind of file that the engine writes, and no other', () => {
    expect(encoders.map(({ format }) => format)).toEqual(exportFormats);
  });

  test('keeps nothing longer than the platform can expire it', () => {
    const days = inventory.recordKinds.flatMap(({ retention }) => ('days' in retention ? [retention.days] : []));
    // Forge storage takes a time to live of one year at most.
    expect(Math.max(...days)).toBeLessThanOrEqual(365);
  });

  test('declares what leaves Atlassian: to whom, and by which variable it gets its address', () => {
    const transfers = inventory.transfers.map(({ name, recipient, addressVariable }) => [
      name,
      recipient,
      addressVariable,
    ]);
    expect(transfers).toEqual([
      ['daily-numbers', 'Alpha Serve', 'COLLECTOR_URL'],
      ['error-groups', 'Alpha Serve', 'COLLECTOR_URL'],
      ['support-ticket', 'Alpha Serve', 'DESK_URL'],
      ['support-follow-up', 'Alpha Serve', 'DESK_URL'],
      ['connect-pull', 'Alpha Serve', 'CONNECT_URL'],
    ]);
  });
});

const innerType = (field: FieldType): FieldType['type'] => (field.type === 'list' ? innerType(field.of) : field.type);

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
