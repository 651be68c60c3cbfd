import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { accountOf } from '../../legacy-connect/account-of';
import { accountSchema } from '../../src/connect-bundle/bundle';

const key = 'com.example.exporter';

describe('an installation record', () => {
  test.each<[string, unknown]>([
    ['of atlassian-connect-express', { key, baseUrl: 'https://acme.atlassian.net', sharedSecret: 'x' }],
    ['as JSON in a text', JSON.stringify({ key, baseUrl: 'https://acme.atlassian.net', sharedSecret: 'x' })],
    ['of Spring Boot, which does not name the app', { base_url: 'https://acme.atlassian.net/', sharedSecret: 'x' }],
    [
      'with a password in its address',
      { key, baseUrl: 'https://admin:admin@acme.atlassian.net?x=y#z', sharedSecret: 'x' },
    ],
  ])('%s', (_name, record) => {
    expect(accountOf(record, key)).toEqual({
      account: { addonKey: key, baseUrl: 'https://acme.atlassian.net' },
      left: ['sharedSecret'],
    });
  });

  test.each<[string, unknown]>([
    ['of another app', { key: 'com.example.other', baseUrl: 'https://acme.atlassian.net' }],
    ['without an address', { key }],
    ['with what is no web address', { key, baseUrl: 'javascript:alert(1)' }],
    ['that is a list', [{ key }]],
    ['that is no JSON', '{'],
    ['that is nothing', null],
  ])('%s is none', (_name, record) => {
    expect(accountOf(record, key)).toBeNull();
  });
});

const data = process.env['OPENBOOK_DATA'];
const real = data === undefined ? '' : join(data, 'connect');
const recordsIn = (file: string): readonly unknown[] => {
  const content = JSON.parse(readFileSync(join(real, file), 'utf8')) as Record<string, unknown>;
  type Dump = { rows: { AddonSettings: { key: string; val: string }[] } };
  if (!('rows' in content)) return [content];
  return (content as unknown as Dump).rows.AddonSettings.filter((row) => row.key === 'clientInfo').map(
    ({ val }) => val,
  );
};

(existsSync(real) ? describe : describe.skip)('real records of both frameworks, in OPENBOOK_DATA', () => {
  const records = existsSync(real)
    ? readdirSync(real)
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => recordsIn(file).map((record, at): [string, unknown] => [`${file} ${at}`, record]))
    : [];

  test('are there', () => expect(records.length).toBeGreaterThanOrEqual(10));

  test.each(records)('%s', (_name, record) => {
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    const addonKey = (JSON.parse(text) as { key?: string }).key ?? key;
    // Two of the frameworks' own tests have names that are no key of an app, with a space in one.
    const handed = accountOf(record, addonKey);
    expect(v.is(accountSchema, handed?.account)).toBe(true);
    const secrets = [...text.matchAll(/"(?:sharedSecret|shared_secret|publicKey|public_key)": ?"([^"]+)"/g)];
    for (const [, secret] of secrets) expect(JSON.stringify(handed?.account)).not.toContain(secret);
    expect(JSON.stringify(handed)).not.toContain('admin:admin');
  });
});
