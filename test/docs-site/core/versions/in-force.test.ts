import { describe, expect, it } from '@jest/globals';
import { inForceOn, shownFirst, standing } from '../../../../docs-site/core/versions/in-force';
import { VERSIONS } from '../tables/small-trust';

const [in2, in11, in10] = VERSIONS;
const released20 = { ...in2!, state: 'released' as const, effective: '2027-01-15' };
const released21 = { ...in2!, label: '2.1', state: 'released' as const, effective: '2027-03-01' };
const later = [{ ...in2!, label: '2.2' }, released21, released20, in11!, in10!];

describe('the version in force', () => {
  it.each([
    ['before anything was released', VERSIONS, '2026-11-23', '1.1'],
    ['on the day before the first release holds', later, '2027-01-14', '1.1'],
    ['on its first day', later, '2027-01-15', '2.0'],
    ['on the last day of the first', later, '2027-02-28', '2.0'],
    ['on the first day of the second', later, '2027-03-01', '2.1'],
    ['long after', later, '2031-01-01', '2.1'],
    [
      'where a correction came on the same day',
      [{ ...released21, effective: '2027-01-15' }, released20, in11!],
      '2027-01-15',
      '2.1',
    ],
    [
      'where legal found out since when the older ones held',
      [in2!, { ...in11!, effective: '2022-05-01' }, { ...in10!, effective: '2021-01-01' }],
      '2022-04-30',
      '1.0',
    ],
    ['where nothing was ever published', [in2!], '2026-11-23', undefined],
  ])('%s', (_, versions, day, label) => expect(inForceOn(versions, day)?.label).toBe(label));

  it('is in force only where its first day is known; else it is no more than the latest published', () => {
    expect(standing(released20)).toBe('in force');
    expect(standing(in11!)).toBe('latest published');
  });

  it('shows readers the newest version first, be it in preparation', () => {
    expect(shownFirst(VERSIONS).label).toBe('2.0');
    expect(() => shownFirst([])).toThrow('The trust centre has no policy version.');
  });
});
