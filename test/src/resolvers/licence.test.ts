import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { licensingSwitch, type Licensing } from '../../../host/licensing';
import type { Site } from '../../../host/site';
import type { Reply } from '../../../src/contract';
import { resolver } from '../../../src/index';
import { resolvers } from '../../../src/resolvers/resolver';
import { aDefinition } from '../../support/definition';

/** A Jira in which everybody is an admin; all that the resolvers ask of Jira. */
const jira: Site['jira'] = {
  handle: async () => Response.json({ permissions: { ADMINISTER: { havePermission: true } } }),
};
const unlicensed: Partial<Licensing> = { environmentType: 'PRODUCTION', licence: 'inactive' };

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});

async function call<T>(functionKey: string, payload: unknown, licensing: Partial<Licensing> = {}): Promise<Reply<T>> {
  const context = { accountId: 'ada', principal: { accountId: 'ada' }, siteUrl: 'https://acme.example.com' };
  const site = { ...aSite('acme', jira), licensing: licensingSwitch(licensing) };
  return (await forge.as(
    site,
    () => resolver({ call: { functionKey, payload }, context }, context),
    'ada',
  )) as Reply<T>;
}

async function ok<T>(functionKey: string, payload?: unknown, licensing?: Partial<Licensing>): Promise<T> {
  const reply = await call<T>(functionKey, payload, licensing);
  if (!reply.ok) throw new Error(`${functionKey}: ${reply.code} ${reply.message}`);
  return reply.value;
}

describe('an export', () => {
  test.each<[Partial<Licensing>, object]>([
    [
      { environmentType: 'DEVELOPMENT', licence: 'none' },
      { state: 'not-needed', mayExport: true },
    ],
    [
      { environmentType: 'STAGING', licence: 'inactive' },
      { state: 'not-needed', mayExport: true },
    ],
    [
      { environmentType: 'PRODUCTION', licence: 'active' },
      { state: 'active', mayExport: true },
    ],
    [
      { environmentType: 'PRODUCTION', licence: 'trial', endsAt: '2026-12-01T00:00:00.000Z' },
      { state: 'trial', endsAt: '2026-12-01T00:00:00.000Z', mayExport: true },
    ],
    [
      { environmentType: 'PRODUCTION', licence: 'inactive', endsAt: '2026-11-01T00:00:00.000Z' },
      { state: 'expired', endsAt: '2026-11-01T00:00:00.000Z', mayExport: false, message: expect.any(String) },
    ],
    [unlicensed, { state: 'unlicensed', mayExport: false, message: expect.any(String) }],
    [
      { ...unlicensed, licence: 'none' },
      { state: 'unlicensed', mayExport: false, message: expect.any(String) },
    ],
  ])('on a site with %j', async (licensing, licence) => {
    expect(await ok('getLicence', undefined, licensing)).toEqual(licence);
    const started = await call('startRun', { format: 'csv', columns: 1 }, licensing);
    if ((licence as { mayExport: boolean }).mayExport) expect(started).toMatchObject({ ok: true });
    else expect(started).toMatchObject({ ok: false, code: 'NO_LICENCE', message: expect.stringContaining('renew it') });
  });
});

describe('a site without a licence', () => {
  test('reads, changes, shares and erases what is its own; only an export does not start', async () => {
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    const { definitionId } = await ok<{ definitionId: string }>('createDefinition', aDefinition());
    const works: readonly [string, unknown?][] = [
      ['getRunHistory'],
      ['listRuns', {}],
      ['listDefinitions'],
      ['getDefinition', { definitionId }],
      ['createDefinition', aDefinition({ name: 'Another' })],
      ['changeDefinition', { definitionId, version: 1, changes: { sharing: 'site' } }],
      ['deleteDefinition', { definitionId, version: 2 }],
      ['getInventory'],
      ['getPolicy'],
      ['getGetStarted'],
      ['getDuties'],
      ['getSwitches'],
      ['changeSwitches', { countUsage: false }],
      ['showSending'],
      ['getUsage'],
      ['showErrors'],
      ['getReportSetup'],
      ['listReports'],
    ];
    const result = { rows: 1, bytes: 1, vanished: 0, unreadable: 0, changed: 0, notes: 0 };
    await ok('finishRun', { runId, outcome: 'completed', ...result, sha256: 'a'.repeat(64) }, unlicensed);
    for (const [functionKey, payload] of works) await ok(functionKey, payload, unlicensed);
  });

  // What is new is asked too, whatever it makes of an empty request.
  test.each(Object.keys(resolvers))('%s asks for a licence only where it starts an export', async (functionKey) => {
    const payload = functionKey === 'startRun' ? { format: 'csv', columns: 1 } : {};
    const reply = await call(functionKey, payload, unlicensed);
    expect(!reply.ok && reply.code === 'NO_LICENCE').toBe(functionKey === 'startRun');
  });
});
