import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { expectLossless } from '../docs-site/core/redline/lossless';
import { anyTrees, editedTrees } from '../docs-site/core/redline/random-trees';

describe('a redline of many random trees', () => {
  it('is lossless and marks no more than the touched blocks, after random edits', () => {
    fc.assert(
      fc.property(editedTrees, (pair) => void expectLossless(pair)),
      { numRuns: 5000 },
    );
  });

  it('is so of trees that have nothing in common, and with any amount of work', () => {
    fc.assert(
      fc.property(anyTrees, fc.nat({ max: 5000 }), (pair, steps) => void expectLossless(pair, steps)),
      { numRuns: 3000 },
    );
  });
});
