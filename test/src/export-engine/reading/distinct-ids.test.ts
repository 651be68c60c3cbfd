import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distinctIds } from '../../../../src/export-engine/reading/distinct-ids';

test('keeps the first of each id, in the order in which they came', () => {
  const ids = distinctIds();
  ids.add([30, 10, 30]);
  ids.add([20, 10]);
  ids.add([]);
  expect([...ids.found()]).toEqual([30, 10, 20]);
});

test('is a set, whatever comes on which page', () => {
  const page = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
      const ids = distinctIds();
      pages.forEach((each) => ids.add(each));
      expect([...ids.found()]).toEqual([...new Set(pages.flat())]);
    }),
  );
});
