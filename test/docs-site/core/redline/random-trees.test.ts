import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { expectLossless } from './lossless';
import { anyTrees, editedTrees } from './random-trees';

describe('a redline of random trees', () => {
  it('is lossless and marks no more than the touched blocks, after random edits', () => {
    fc.assert(
      fc.property(editedTrees, (pair) => void expectLossless(pair)),
      { numRuns: 60 },
    );
  });

  it('is so of trees that have nothing in common, and with any amount of work', () => {
    fc.assert(
      fc.property(anyTrees, fc.nat({ max: 400 }), (pair, steps) => void expectLossless(pair, steps)),
      { numRuns: 30 },
    );
  });
});
