import { anErrorFlush, aUsageFlush } from '../support/flushes';
import { aMoveWorld } from '../support/move-world';
import { aProblem, aReportWorld } from '../support/report-world';
import { aWholeApp } from '../support/whole-app';
import { afterEach, describe, expect, test } from '@jest/globals';

const { changeSwitches } = await import('../../src/privacy/switches');

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const DAY_MS = 86_400_000;

describe('with its switch off', () => {
  test('nothing of the numbers and errors is sent', async () => {
    const app = await aWholeApp();
    closing.push(app.close);
    const collected = () => app.arrived.filter(({ at }) => at === 'collector').length;
    const twoDays = async () => {
      await app.ok('keepUsage', aUsageFlush(), { by: 'jane' });
      await app.ok('keepErrors', anErrorFlush(), { by: 'jane' });
      await app.ok('showSending');
      await app.ok('showErrors');
      for (let day = 0; day < 2; day += 1) {
        app.passes(DAY_MS);
        await app.daily();
      }
    };
    await app.ok('changeSwitches', { sendNumbers: false });
    await twoDays();
    await twoDays();
    expect(collected()).toBe(0);
    await app.ok('changeSwitches', { sendNumbers: true });
    await twoDays();
    expect(collected()).toBeGreaterThan(0);
  });

  test('no problem report is sent', async () => {
    const world = await aReportWorld();
    closing.push(world.close);
    await world.send(aProblem(1));
    await world.call('changeSwitches', { sendReports: false }, 'admin');
    await world.events.deliverDue();
    expect(await world.call('sendReport', aProblem(2))).toMatchObject({ ok: false });
    await world.hours(2);
    expect(world.tickets()).toEqual([]);
  });

  test('the old server is not asked', async () => {
    const world = await aMoveWorld();
    closing.push(world.close);
    await world.run(() =>
      changeSwitches({ store: world.store, clock: { now: world.now } }, { moveFromConnect: false }),
    );
    await world.ask();
    await world.hours(2);
    expect(world.wire).toEqual([]);
  });
});
