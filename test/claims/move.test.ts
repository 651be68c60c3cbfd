import { aClientInfo, ADDON_KEY, aMoveWorld, aSavedExport, CLIENT_KEY, type MoveWorld } from '../support/move-world';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const { takeAccount } = await import('../../src/tenant/take-account');

let world: MoveWorld;
beforeEach(async () => {
  world = await aMoveWorld({ savedExports: [aSavedExport(1, { password: 'a-password-that-must-stay' })] });
  await world.ask();
  await world.events.deliverDue();
  expect((await world.move()).state).toBe('done');
});
afterEach(() => world.close());

describe('the move from Connect', () => {
  test('keeps and logs no secret', () => {
    const kept = JSON.stringify([world.records(), world.log]);
    expect(kept).toContain('Open bugs 1');
    expect(kept).not.toMatch(/must-stay/);
    expect(kept).not.toContain(CLIENT_KEY);
    // Three parts in Base64 of a JSON Web Token.
    expect(kept).not.toMatch(/eyJ[\w-]+\.eyJ/);
    expect(JSON.stringify([world.wire, world.backendLog])).not.toMatch(/must-stay/);
    expect(JSON.stringify(world.backendLog)).not.toContain(CLIENT_KEY);
  });

  test('logs nothing of an account that it refuses', async () => {
    const before = world.log.length;
    for (const account of [aClientInfo(), { ...aClientInfo(), addonKey: 'com.example.other' }, 'must-stay']) {
      const taking = () => takeAccount(world.store, [account], ADDON_KEY);
      expect(await world.run(() => taking().catch(({ code }: { code: string }) => code))).toBe('BAD_INPUT');
    }
    expect(world.log.slice(before)).toEqual([]);
  });

  test('sends the key of the site and which part it asks for', () => {
    const asked = world.wire.filter((_text, at) => at % 2 === 0).map((text) => JSON.parse(text) as object);
    const page = { clientKey: CLIENT_KEY, snapshot: expect.stringMatching(/^[0-9a-f]{64}$/), page: expect.any(Number) };
    expect(asked).toEqual([
      { clientKey: CLIENT_KEY },
      ...['account', 'saved-exports', 'daily-usage'].map((part) => ({ ...page, part })),
      { clientKey: CLIENT_KEY },
    ]);
  });
});
