import { moveWithinLimits } from '../../support/move-limits';
import { test } from '@jest/globals';

// 10,000 in test/deep/move.deep.test.ts.
test('1,000 saved exports move within the limits of the platform', () => moveWithinLimits(1_000));
