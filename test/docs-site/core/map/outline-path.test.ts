import { describe, expect, it } from '@jest/globals';
import { outlinePath } from '../../../../docs-site/core/map/outline-path';

type Ring = [readonly [number, number], ...(readonly [number, number])[]];

function drawn(rings: readonly Ring[], bottom = 100): string {
  const { context, path } = outlinePath(bottom);
  for (const [[x, y], ...rest] of rings) {
    context.moveTo(x, y);
    for (const [nextX, nextY] of rest) context.lineTo(nextX, nextY);
    context.closePath();
  }
  return path();
}

describe('outlinePath', () => {
  it.each<[string, Ring[], string]>([
    [
      'steps from point to point',
      [
        [
          [10, 10],
          [20, 10],
          [20, 25],
        ],
      ],
      'M10 10l10 0 0 15z',
    ],
    [
      'lets a minus sign part two numbers',
      [
        [
          [20, 25],
          [10, 10],
          [30, 5],
        ],
      ],
      'M20 25l-10-15 20-5z',
    ],
    [
      'rounds to whole numbers',
      [
        [
          [10.4, 9.6],
          [19.5, 10.2],
          [20.1, 24.9],
        ],
      ],
      'M10 10l10 0 0 15z',
    ],
    [
      'leaves points out that nobody can see',
      [
        [
          [10, 10],
          [11, 11],
          [20, 10],
          [20, 25],
        ],
      ],
      'M10 10l10 0 0 15z',
    ],
    [
      'leaves small islands out',
      [
        [
          [10, 10],
          [14, 10],
          [14, 14],
        ],
      ],
      '',
    ],
    [
      'leaves out what lies below the map',
      [
        [
          [10, 100],
          [20, 100],
          [20, 120],
        ],
      ],
      '',
    ],
    [
      'keeps what reaches into the map',
      [
        [
          [10, 90],
          [20, 110],
          [30, 110],
        ],
      ],
      'M10 90l10 20 10 0z',
    ],
    [
      'draws one ring after the other',
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        [
          [50, 50],
          [60, 50],
          [60, 60],
        ],
      ],
      'M0 0l10 0 0 10zM50 50l10 0 0 10z',
    ],
  ])('%s', (_, rings, expected) => expect(drawn(rings)).toBe(expected));
});
