import { describe, expect, it } from '@jest/globals';
import { hostingMap } from '../../../../docs-site/core/map/hosting-map';
import type { Facts } from '../../../../docs-site/core/facts/facts';
import { twoApps } from '../overview/overview-facts';

/** A map whose units are degrees. */
const DEGREES = { place: (x: number, y: number) => ({ x, y }) };

function withMarks(marks: readonly ([number, number] | undefined)[]): Facts {
  const facts = twoApps();
  const [north] = facts.hosting.regions;
  if (north === undefined) throw new Error('no region');
  const regions = marks.map((mark, at) => ({ ...north, id: `r${at}`, ...(mark === undefined ? {} : { mark }) }));
  return { ...facts, hosting: { ...facts.hosting, regions } };
}

describe('hostingMap', () => {
  it('tells marks apart by number and shape', () => {
    const { marks } = hostingMap(
      withMarks([
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10],
      ]),
      DEGREES,
    );
    expect(marks.map(({ number, shape, at }) => [number, shape, at])).toEqual([
      [1, 'circle', { x: 1, y: 2 }],
      [2, 'square', { x: 3, y: 4 }],
      [3, 'diamond', { x: 5, y: 6 }],
      [4, 'triangle', { x: 7, y: 8 }],
      [5, 'circle', { x: 9, y: 10 }],
    ]);
  });

  it('gives a region that differs from site to site no place, and says so in words', () => {
    expect(hostingMap(withMarks([undefined, [3, 4]]), DEGREES)).toMatchObject({
      marks: [{ at: null }, { at: { x: 3, y: 4 } }],
      words:
        'Map of the world with the hosting regions. 1: Germany (EU) (Own, Git), not marked on the map; 2: Germany (EU) (Own, Git).',
    });
  });
});
