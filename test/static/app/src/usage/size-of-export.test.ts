import { expect, test } from '@jest/globals';
import { sizeOfExport } from '../../../../../static/app/src/usage/size-of-export';

test.each([
  [0, '0'],
  [1, '1-99'],
  [99, '1-99'],
  [100, '100-999'],
  [1_000, '1000-9999'],
  [10_000, '10000-99999'],
  [99_999, '10000-99999'],
  [100_000, '100000-up'],
])('%i issues are counted as %s', (issues, size) => {
  expect(sizeOfExport(issues)).toBe(size);
});
