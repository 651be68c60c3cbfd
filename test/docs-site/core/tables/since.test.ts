import { describe, expect, it } from '@jest/globals';
import { since } from '../../../../docs-site/core/tables/since';
import { VERSIONS } from './small-trust';

const [in2, in11, in10] = VERSIONS;
const released = { ...in2!, state: 'released' as const, effective: '2027-01-15' };

describe('since when something is there', () => {
  it.each([
    ['all of them', VERSIONS, ['2.0', '1.1', '1.0'], '1.0 (date not stated)'],
    ['the newest alone', VERSIONS, ['2.0'], '2.0 (in preparation)'],
    ['a released one', [released, in11!, in10!], ['2.0'], '2.0 (2027-01-15)'],
    ['gone for a while, and back', VERSIONS, ['2.0', '1.0'], '2.0 (in preparation)'],
    ['no longer there', VERSIONS, ['1.1', '1.0'], 'not stated'],
    ['never there', VERSIONS, [], 'not stated'],
  ])('%s', (_, versions, labels, words) => {
    expect(
      since({ versions, facts: in2!.facts, inventory: in2!.inventory! }, ({ label }) => labels.includes(label)),
    ).toBe(words);
  });
});
