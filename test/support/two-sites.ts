import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { KeptRecord, YourData } from '../../src/contract';
import { aDefinition } from './definition';
import type { WholeApp } from './whole-app';

type SiteName = keyof WholeApp['sites'];

/** What a site does; several of them are under way at once. */
type Step = { readonly on: SiteName; readonly does: keyof typeof DEEDS };

const marked = (on: SiteName) =>
  aDefinition({
    name: `Of ${on}`,
    jql: `project = ${on}`,
    columns: [{ id: `field-of-${on}`, header: '' }],
  });

const DEEDS = {
  saves: (app: WholeApp, on: SiteName) => app.ok('createDefinition', marked(on), { at: app.sites[on] }),
  exports: (app: WholeApp, on: SiteName) =>
    app.ok('startRun', { format: 'csv', columns: on === 'acme' ? 11 : 22 }, { at: app.sites[on] }),
  switches: (app: WholeApp, on: SiteName) =>
    app.ok('changeSwitches', { sendNumbers: on === 'acme' }, { at: app.sites[on] }),
  looks: (app: WholeApp, on: SiteName) => app.ok('getYourData', {}, { at: app.sites[on] }),
  counts: (app: WholeApp, on: SiteName) => app.ok('countRecords', {}, { at: app.sites[on] }),
  erases: (app: WholeApp, on: SiteName) =>
    app.call('startErasure', { scope: { of: 'all' }, siteName: `${on}.example.com` }, { at: app.sites[on] }),
  queues: (app: WholeApp, on: SiteName) => app.deliver(app.sites[on]),
  job: (app: WholeApp, on: SiteName) => app.daily(app.sites[on]),
} as const;

const step: fc.Arbitrary<Step> = fc.record({
  on: fc.constantFrom('acme', 'globex'),
  does: fc.constantFrom(...(Object.keys(DEEDS) as Step['does'][])),
});

/** Steps in groups; those of a group begin at once. */
export const schedule = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

export async function holdsApart(app: WholeApp, groups: readonly (readonly Step[])[]): Promise<void> {
  for (const group of groups) {
    const others = await Promise.all(group.map(({ on, does }) => DEEDS[does](app, on)));
    group.forEach(({ on }, at) => expect(JSON.stringify(others[at] ?? null)).not.toMatch(traceOf(otherThan(on))));
    app.passes(60_000);
  }
  for (const on of ['acme', 'globex'] as const) {
    const at = app.sites[on];
    const { siteName, kinds } = await app.ok<YourData>('getYourData', {}, { at });
    expect(siteName).toBe(`${on}.example.com`);
    for (const { name, held } of kinds.filter(({ held }) => held !== undefined && held.records > 0)) {
      const { records } = await app.ok<{ records: KeptRecord[] }>('listRecords', { kind: name }, { at });
      expect([name, records.length]).toEqual([name, held!.records]);
      expect(JSON.stringify(records)).not.toMatch(traceOf(otherThan(on)));
    }
  }
}

const otherThan = (on: SiteName): SiteName => (on === 'acme' ? 'globex' : 'acme');

/** By what a record of a site is known: its name, its number of columns, its decision. */
const traceOf = (on: SiteName) =>
  on === 'acme'
    ? /acme|"columns":11\b|"sendNumbers":true,"changedAt"/
    : /globex|"columns":22\b|"sendNumbers":false,"changedAt"/;
