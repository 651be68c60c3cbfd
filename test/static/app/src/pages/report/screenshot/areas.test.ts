import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areaBetween,
  moved,
  pixelsOf,
  placeOf,
  resized,
  type Area,
} from '../../../../../../../static/app/src/pages/report/screenshot/areas';

const area: Area = { left: 0.2, top: 0.4, right: 0.5, bottom: 0.6 };

describe('an area of a screenshot', () => {
  test.each([
    ['from left to right', { x: 0.25, y: 0.5 }, { x: 0.5, y: 0.75 }],
    ['from right to left', { x: 0.5, y: 0.75 }, { x: 0.25, y: 0.5 }],
  ])('is drawn %s', (_way, from, to) => {
    expect(areaBetween(from, to)).toEqual({ left: 0.25, top: 0.5, right: 0.5, bottom: 0.75 });
  });

  test('ends at the edges of the picture', () => {
    expect(areaBetween({ x: -3, y: 0.5 }, { x: 0.5, y: 7 })).toEqual({ left: 0, top: 0.5, right: 0.5, bottom: 1 });
  });

  test('a slip of the mouse is none', () => {
    expect(areaBetween({ x: 0.5, y: 0.1 }, { x: 0.502, y: 0.9 })).toBeNull();
  });

  test('says where it is', () => {
    expect(placeOf(area)).toBe('20 to 50 % across, 40 to 60 % down');
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const areas = fc
    .tuple(share, share, share, share)
    .map(([x, y, right, bottom]) => areaBetween({ x, y }, { x: right, y: bottom }))
    .filter((drawn) => drawn !== null);
  const way = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
  });

  test('stays inside the picture wherever it is moved, and keeps its size', () => {
    fc.assert(
      fc.property(areas, way, (before, by) => {
        const after = moved(before, by);
        expect(Math.min(after.left, after.top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(after.right, after.bottom)).toBeLessThanOrEqual(1 + 1e-9);
        expect(after.right - after.left).toBeCloseTo(before.right - before.left);
        expect(after.bottom - after.top).toBeCloseTo(before.bottom - before.top);
      }),
    );
  });

  test('stays inside the picture and does not vanish however it is sized', () => {
    fc.assert(
      fc.property(areas, way, (before, by) => {
        const after = resized(before, by);
        expect(Math.max(after.right, after.bottom)).toBeLessThanOrEqual(1);
        expect(after.right).toBeGreaterThan(after.left);
        expect(after.bottom).toBeGreaterThan(after.top);
      }),
    );
  });

  test('covers every pixel that it touches', () => {
    expect(pixelsOf({ left: 0.33, top: 0.5, right: 0.34, bottom: 0.501 }, 100, 100)).toEqual({
      x: 33,
      y: 50,
      width: 1,
      height: 1,
    });
    expect(pixelsOf({ left: 0.333, top: 0, right: 0.341, bottom: 1 }, 100, 10)).toEqual({
      x: 33,
      y: 0,
      width: 2,
      height: 10,
    });
  });
});
