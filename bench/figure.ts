import { besideTarget, isMet, type Target } from './target';

/** As `--json` writes it. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** `value` in terms of `peerValue`. */
  readonly ratio: number | null;
  /** Of the ratio; of the value where there is no peer. */
  readonly target: Target | null;
  readonly met: boolean | null;
  readonly command: string;
};

export type Measurement = Pick<Figure, 'name' | 'value' | 'unit' | 'command'> & {
  readonly peer?: { readonly name: string; readonly value: number } | null;
  readonly target?: Target | null;
};

export function figureOf({ peer = null, target = null, ...measured }: Measurement): Figure {
  const ratio = peer && measured.value / peer.value;
  const met = target && isMet(ratio ?? measured.value, target);
  return {
    name: measured.name,
    value: measured.value,
    unit: measured.unit,
    peer: peer && peer.name,
    peerValue: peer && peer.value,
    ratio,
    target,
    met,
    command: measured.command,
  };
}

/** A figure in a line: the ratio where there is a peer, and whether its target is met where it has one. */
export function figureInWords({ name, value, unit, peer, ratio, target }: Figure): string {
  const [shown, its] = ratio === null ? [value, ` ${unit}`] : [ratio, ''];
  const digits = shown < 1 ? 3 : 2;
  const said = target === null ? shown.toFixed(digits) : besideTarget(shown, target, digits);
  return `${name}${peer === null ? '' : `, beside ${peer}`}: ${said}${its}`;
}
