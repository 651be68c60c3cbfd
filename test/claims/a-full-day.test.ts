/** The run of the whole app on the host that several claims are held against: what lay in storage, was logged and left the site. */
import { useEverything } from '../support/use-everything';
import { aWholeApp, type WholeApp } from '../support/whole-app';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Field } from '../../src/inventory/field';
import { inventory } from '../../src/inventory/inventory';

type Lying = ReturnType<WholeApp['lying']>[number];

const DAY_MS = 86_400_000;
/** Who used the app, and whom their query names; what their report and their query say. */
const PEOPLE = /jane|admin|557058/;
const CONTENT = /assignee|ORDER BY|exported|Weekly report|Renamed/;

let app: WholeApp;
/** Every record as it lay there after any step. */
const seen = new Map<string, Lying>();
const kindOf = ({ key }: Pick<Lying, 'key'>) => key.slice(0, key.indexOf(':'));
const seenOf = (...kinds: readonly string[]) => [...seen.values()].filter((one) => kinds.includes(kindOf(one)));
const declared = (name: string) => inventory.recordKinds.find((kind) => kind.name === name);

const note = () => app.lying().forEach((one) => seen.set(`${one.key} ${JSON.stringify(one)}`, one));

beforeAll(async () => {
  app = await aWholeApp();
  await useEverything(app, note);
  // A request that is refused, and one that fails, are logged.
  await app.call('createDefinition', { jql: 'assignee = 557058:x ORDER BY created', name: 'Weekly report' });
  await app.call('finishRun', { jql: 'assignee = 557058:x', accountId: 'jane' });
  note();
});
afterAll(() => app.close());

describe('a full day of use', () => {
  test('has no function ask Jira for an issue', () => {
    const asked = app.arrived.filter(({ at }) => at === 'jira').map(({ call }) => call);
    expect(new Set(asked)).toEqual(new Set(['GET /rest/api/3/mypermissions']));
  });

  test.each<[string, readonly string[]]>([
    ['leaves nothing of who exported in the records of exports', ['export-run', 'export-day']],
    ['leaves nothing of who used what in the records of usage', ['usage-flush', 'usage-day', 'usage-sending']],
    ['leaves nothing of who met an error in the records of errors', ['error-report', 'error-day', 'error-sending']],
  ])('%s', (_what, kinds) => {
    const records = seenOf(...kinds);
    expect([...new Set(records.map(kindOf))].sort()).toEqual([...kinds].sort());
    expect(records.filter((one) => PEOPLE.test(JSON.stringify(one)))).toEqual([]);
  });

  test('logs the declared fields only, and nothing of a query, a person or a report', () => {
    const lines = app.log.filter(({ from }) => from === 'app').map(({ message }) => message);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => PEOPLE.test(line) || CONTENT.test(line))).toEqual([]);
    const fields = lines.flatMap((line) => Object.keys(JSON.parse(line) as object));
    const others = fields.filter((field) => !['level', 'event', 'code', 'reference', 'where'].includes(field));
    expect(others).toEqual([]);
  });

  test('gives every record the expiry that its kind declares', () => {
    const wrong = [...seen.values()].flatMap((one) => {
      const retention = declared(kindOf(one))?.retention;
      if (retention === undefined || 'until' in retention) return [];
      const { key, expiresAtMs = Infinity, updatedAtMs } = one;
      return expiresAtMs <= updatedAtMs + retention.days * DAY_MS ? [] : [key];
    });
    expect(wrong).toEqual([]);
    expect(seenOf('export-run').map(({ expiresAtMs, updatedAtMs }) => expiresAtMs! - updatedAtMs)[0]).toBe(90 * DAY_MS);
  });

  test('leaves in storage only what the inventory declares', () => {
    const undeclared = [...seen.values()].flatMap((one) => {
      const fields: Readonly<Record<string, Field>> | undefined = declared(kindOf(one))?.fields;
      if (fields === undefined) return [one.key];
      return Object.keys(one.value as object).filter((field) => !Object.hasOwn(fields, field));
    });
    expect(undeclared).toEqual([]);
    expect(app.raw(app.sites.acme, 'secret')).toEqual([]);
  });

  test('sends to the collector and the support desk only', () => {
    const collected = app.arrived.filter(({ at }) => at === 'collector');
    const kinds = new Set(collected.map(({ body }) => (JSON.parse(body) as { kind?: string }).kind));
    expect(kinds).toEqual(new Set(['daily-numbers', 'error-groups']));
    expect(app.arrived.some(({ at }) => at === 'desk')).toBe(true);
  });
});
