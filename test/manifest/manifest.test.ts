import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';
import * as functions from '../../src/index';

const ROOT = join(import.meta.dirname, '../..');
const MANIFEST = join(ROOT, 'manifest.yml');

/** The shape that Forge demands of an app id; whose id it is comes from the environment at deploy time. */
process.env.APP_ID = 'ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000';
process.env['CONNECT_KEY'] = 'com.example.exporter';

/** The one warning, and the price of being fully adopted: docs/decisions/0012. */
const NO_REGION =
  'Warning: Previous connect region will not be persisted on connect to forge upgrades if connect.remote is not defined.';

type Manifest = { modules: { function: { key: string; handler: string }[] } };
describe('manifest.yml', () => {
  const manifest = parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

  test('passes the full validation of @forge/manifest', async () => {
    const result = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .build()
      .process(MANIFEST as never);
    expect(result.errors?.map(({ level, message }) => [level, message])).toEqual([['warning', NO_REGION]]);
    expect(result.success).toBe(true);
  });

  test.each(manifest.modules.function)('$handler is a function of src/index.ts', ({ handler }) => {
    const [file, name] = handler.split('.');
    expect(file).toBe('index');
    expect(typeof functions[name as keyof typeof functions]).toBe('function');
  });

  test('src exports nothing that the manifest does not name', () => {
    expect(Object.keys(functions).sort()).toEqual(
      manifest.modules.function.map(({ handler }) => handler.split('.')[1]).sort(),
    );
  });
});
