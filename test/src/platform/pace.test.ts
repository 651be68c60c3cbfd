import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPace } from '../../../src/platform/pace';

/** A pace over a clock that only waiting moves. */
function aPace() {
  let nowMs = 0;
  const pace = createPace({ clock: { now: () => nowMs }, wait: async (ms) => void (nowMs += ms) });
  return { pace, now: () => nowMs };
}

describe('a long job', () => {
  test('goes ahead with 500 units at once, and with 2,000 a minute from then on', async () => {
    const { pace, now } = aPace();
    for (let request = 0; request < 500; request += 1) await pace.read(10_000);
    expect(now()).toBe(0);
    for (let request = 0; request < 2_000; request += 1) await pace.read(10_000);
    expect(now()).toBe(60_000);
  });

  test('reads and writes each have their own', async () => {
    const { pace, now } = aPace();
    for (let request = 0; request < 500; request += 1) {
      await pace.read(0);
      await pace.write(0);
    }
    expect(now()).toBe(0);
  });

  test('never uses more than 2,500 units and one request in a minute, whatever its requests carry', async () => {
    const sizes = fc.array(fc.nat({ max: 4_500_000 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(sizes, async (requests) => {
        const { pace, now } = aPace();
        const used: { atMs: number; units: number }[] = [];
        for (const bytes of requests) {
          used.push({ atMs: now(), units: Math.max(1, Math.ceil(bytes / 10_000)) });
          await pace.read(bytes);
        }
        const inMinuteFrom = (start: number) =>
          used.filter(({ atMs }) => atMs >= start && atMs < start + 60_000).reduce((sum, { units }) => sum + units, 0);
        expect(Math.max(...used.map(({ atMs }) => inMinuteFrom(atMs)))).toBeLessThanOrEqual(2_500 + 450);
      }),
    );
  });
});
