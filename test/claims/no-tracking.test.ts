import { expect, test } from '@jest/globals';
import { asksNotToBeTracked } from '../../static/app/src/usage/privacy-signals';
import { startUsage } from '../../static/app/src/usage/start-usage';

/** As much of a window as counting needs; `leaves` is what closing the tab does. */
function aPage(signals: Readonly<Record<string, unknown>>) {
  const events = new EventTarget();
  const page = {
    navigator: signals,
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    setInterval: () => 0,
    addEventListener: events.addEventListener.bind(events),
  };
  return { page: page as unknown as Window, leaves: () => events.dispatchEvent(new Event('pagehide')) };
}

test('a browser that asks not to be tracked is heard', () => {
  const asking = [{ doNotTrack: '1' }, { globalPrivacyControl: true }, { doNotTrack: '0', globalPrivacyControl: true }];
  expect(asking.map(asksNotToBeTracked)).toEqual([true, true, true]);
  const silent = [
    {},
    ...[null, '0', 'unspecified'].map((doNotTrack) => ({ doNotTrack })),
    { globalPrivacyControl: false },
  ];
  expect(silent.map(asksNotToBeTracked)).toEqual(silent.map(() => false));
});

test('whoever asks not to be tracked is not counted', async () => {
  const countsIn = async (signals: Readonly<Record<string, unknown>>) => {
    const told: unknown[] = [];
    const keepUsage = async (flush: unknown) => (told.push(flush), { ok: true, value: { counting: true } } as const);
    const { page, leaves } = aPage(signals);
    const usage = startUsage({ keepUsage }, page);
    usage.count('preview');
    leaves();
    await new Promise(setImmediate);
    return told.length;
  };
  expect(await countsIn({})).toBe(1);
  expect(await countsIn({ doNotTrack: '1' })).toBe(0);
  expect(await countsIn({ globalPrivacyControl: true })).toBe(0);
});
