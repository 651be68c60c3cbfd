import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { MAP, worldMap } from '../../../../docs-site/core/map/world-map';

const topology = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-110m.json'), 'utf8'),
) as Parameters<typeof worldMap>[0];
const map = worldMap(topology);

describe('worldMap', () => {
  // Read off a drawn map: swapped or wrongly signed coordinates are hundreds of units away.
  it.each([
    ['Oregon', -120.5, 44, { x: 71, y: 101 }],
    ['Germany', 10.4, 51.2, { x: 379, y: 80 }],
    ['Cape Town', 18.4, -33.9, { x: 402, y: 332 }],
    ['the eastern end of Siberia, east of 180°', -172, 66, { x: 736, y: 40 }],
    ['Auckland', 174.8, -36.8, { x: 775, y: 343 }],
  ])('places %s', (_, longitude, latitude, { x, y }) => {
    const at = map.place(longitude, latitude);
    expect(Math.abs(at.x - x)).toBeLessThan(6);
    expect(Math.abs(at.y - y)).toBeLessThan(6);
  });

  it('draws the land in whole numbers within 8 KB on the wire', () => {
    expect(map.land.replaceAll(/M-?\d+ -?\d+l[-\d ]+z/g, '')).toBe('');
    expect(gzipSync(map.land).length).toBeLessThan(8 * 1024);
  });

  it('leaves Antarctica out', () => {
    const tops = [...map.land.matchAll(/M\d+ (\d+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...tops)).toBeLessThan(MAP.height);
    expect(tops.length).toBeGreaterThan(20);
  });
});
