import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aSite, startForge } from '../../support/forge';
import { aManifest, aPlatform } from '../../support/platform';
import { asApp, asUser, getAppContext, route } from '@forge/api';
import { kvs } from '@forge/kvs';

/** A Jira that answers with its site's name and who asked, after a number of turns of the event loop. */
const jiraOf = (name: string) => ({
  async handle(request: Request, caller: object) {
    for (let turns = Number(new URL(request.url).searchParams.get('turns')); turns > 0; turns -= 1) {
      await new Promise(setImmediate);
    }
    return Response.json({ name, ...caller });
  },
});

const sites = ['acme', 'globex'].map((name) => aSite(name, jiraOf(name)));
type NoteRequest = {
  payload: { turns: number; index: string };
  context: { cloudId?: string };
};

const call = fc.record({
  site: fc.constantFrom(...sites),
  user: fc.constantFrom('ann', 'ben'),
  turns: fc.nat({ max: 3 }),
});

test('calls for two sites, interleaved at will, never meet', async () => {
  const { platform } = aPlatform(
    {
      async note({ payload, context }: NoteRequest) {
        const turns = String(payload.turns);
        const path = route`/rest/api/3/myself?turns=${turns}`;
        const asked = (await (await asUser().requestJira(path)).json()) as { accountId: string };
        await kvs.set(`note-${payload.index}`, { cloudId: context.cloudId, user: asked.accountId });
        const app: unknown = await (await asApp().requestJira(path)).json();
        console.log(payload.index);
        return { asked, app, installation: getAppContext().installationAri.installationId };
      },
      async notes() {
        return { records: (await kvs.query().limit(100).getMany()).results };
      },
    },
    { manifest: aManifest({ scopes: ['storage:app', 'read:jira-user'] }), kvs: { rates: 'counted' } },
  );
  const clear = { accountId: 'ann', moduleKey: 'page' };

  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 2, maxLength: 8 }), fc.uuid(), async (calls, round) => {
      const replies = await Promise.all(
        calls.map(({ site, user, turns }, index) =>
          platform.invokeResolver({
            site,
            accountId: user,
            moduleKey: 'page',
            functionKey: 'note',
            payload: { turns, index: `${round}-${index}` },
          }),
        ),
      );
      expect(replies).toEqual(
        calls.map(({ site, user }) => ({
          asked: { name: site.name, kind: 'user', accountId: user },
          app: { name: site.name, kind: 'app' },
          installation: site.installationId,
        })),
      );
    }),
    { numRuns: 40 },
  );

  for (const site of sites) {
    const { records } = (await platform.invokeResolver({ ...clear, site, functionKey: 'notes' })) as {
      records: { value: { cloudId: string } }[];
    };
    expect(records.length).toBeGreaterThan(0);
    expect(new Set(records.map(({ value }) => value.cloudId))).toEqual(new Set([site.cloudId]));
  }
});

describe('outside a function', () => {
  test('there is no tenant: storage and context refuse', async () => {
    startForge();
    await expect(kvs.get('a')).rejects.toThrow('outside a function: there is no tenant');
    expect(() => getAppContext()).toThrow('Forge runtime not found.');
  });

  test('what a function left running is frozen, and the log says so', async () => {
    const forge = startForge();
    let leftRunning: Promise<void> = Promise.resolve();
    await forge.as(aSite(), () => {
      leftRunning = new Promise(setImmediate).then(() => kvs.set('late', 1));
    });
    const settled = await Promise.race([leftRunning, new Promise((resolve) => setTimeout(resolve, 20, 'frozen'))]);
    expect(settled).toBe('frozen');
    expect(forge.records(aSite())).toEqual([]);
    expect(forge.log.map(({ message }) => message)).toEqual([
      'called the platform (/api/v1/set) after it had ended: await every promise',
    ]);
  });
});
