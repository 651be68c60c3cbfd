import { anErasure } from '../../support/erasing';
import { describe, expect, test } from '@jest/globals';
import { memoryStore } from '../../../host/kvs/memory-store';
import { inventory } from '../../../src/inventory/inventory';

/** A look at every kind is one step of the job: what dies sooner each time never ends it. */
const A_LOOK_AND_MORE = 2 * inventory.recordKinds.length;

describe('an erasure of all', () => {
  test('of 3,000 records is over in one run before its last look, and counts what it erased', async () => {
    const erasure = await anErasure({ records: memoryStore(), flushes: 3_000 });
    // One run up to the last look, a quarter of an hour later one more.
    expect(await erasure.run()).toBe(2);
    expect(erasure.left().map(({ key }) => key)).toEqual(['erasure:erasure-1', 'tenant:this-site']);
    const receipt = erasure.left()[0]!.value;
    expect(receipt).toMatchObject({ step: 'done', late: 0, notAsked: 0 });
    const counts = receipt['counts'] as number[];
    expect((receipt['kinds'] as string[]).flatMap((kind, at) => (counts[at]! > 0 ? [[kind, counts[at]]] : []))).toEqual(
      [['usage-flush', 3_000]],
    );
  });

  test.each(['alternating', 'always at the same call', 'ever later'])(
    'dies again and again, %s, and comes to the same end',
    async (how) => {
      const erasure = await anErasure({ records: memoryStore(), flushes: 300 });
      const calls = (delivery: number) =>
        how === 'alternating' ? (delivery % 2) * 40 + 3 : how === 'ever later' ? delivery : A_LOOK_AND_MORE;
      await erasure.run((delivery) => ({ afterCalls: calls(delivery) }));
      expect(erasure.left()).toMatchObject([
        { key: 'erasure:erasure-1', value: { step: 'done', late: 0 } },
        { key: 'tenant:this-site' },
      ]);
      expect(erasure.left()[0]!.value['counts']).toContain(300);
    },
  );
});
