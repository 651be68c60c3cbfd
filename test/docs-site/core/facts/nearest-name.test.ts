import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../../../docs-site/core/facts/nearest-name';

describe('the name that was meant', () => {
  it.each([
    ['pltform', 'platform'],
    ['Platform', 'platform'],
    ['contry', 'country'],
    ['contyr', 'country'],
    ['statuspage', 'statusPage'],
    ['purpose', null],
    ['', null],
  ])('%s: %s', (written, meant) =>
    expect(nearestName(written, ['platform', 'country', 'statusPage', 'id'])).toBe(meant),
  );
});
