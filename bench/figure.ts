import type { Target } from './figures';

/** As `--json` writes it. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  readonly target: Target | null;
  readonly met: boolean | null;
  readonly command: string;
};

/** A figure that stands beside nobody's. */
export function plainFigure(name: string, value: number, unit: string, command: string): Figure {
  return { name, value, unit, peer: null, peerValue: null, ratio: null, target: null, met: null, command };
}
