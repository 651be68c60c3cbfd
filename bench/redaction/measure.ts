import { redactedPieces, type Piece } from '../../src/redaction/redact';
import type { LabelledLine, Range } from './labelled-line';

export type Measured = {
  readonly secrets: number;
  readonly missed: readonly LabelledLine[];
  readonly clean: number;
  readonly falseAlarms: readonly LabelledLine[];
  readonly byType: ReadonlyMap<string, { readonly caught: number; readonly all: number }>;
};

/** A secret counts as caught when no character of it is left; a clean line must stay as it is, to the letter. */
export function measure(lines: readonly LabelledLine[]): Measured {
  const missed: LabelledLine[] = [];
  const falseAlarms: LabelledLine[] = [];
  const byType = new Map<string, { caught: number; all: number }>();
  let clean = 0;
  for (const line of lines) {
    const pieces = redactedPieces(line.text);
    if (line.secrets.length === 0) {
      clean += 1;
      if (pieces.some(({ removed }) => removed !== null)) falseAlarms.push(line);
      continue;
    }
    const isCaught = line.secrets.every((secret) => isGone(secret, pieces));
    if (!isCaught) missed.push(line);
    const count = byType.get(line.type) ?? { caught: 0, all: 0 };
    byType.set(line.type, { caught: count.caught + (isCaught ? 1 : 0), all: count.all + 1 });
  }
  return { secrets: lines.length - clean, missed, clean, falseAlarms, byType };
}

export const recallOf = ({ secrets, missed }: Measured): number => (secrets - missed.length) / secrets;

export const falseAlarmsPer100 = ({ clean, falseAlarms }: Measured): number => (falseAlarms.length / clean) * 100;

function isGone({ from, to }: Range, pieces: readonly Piece[]): boolean {
  let at = 0;
  return pieces.every(({ text, removed }) => {
    const start = at;
    at += text.length;
    return removed !== null || at <= from || start >= to;
  });
}
