import { csv } from './csv';
import type { Encoder } from './encoder';
import { jsonl } from './jsonl';
import { parquet } from './parquet';
import { tables } from './tables';
import { xlsx } from './xlsx';

/** Every kind of file, in the order in which people are offered them. */
export const encoders: readonly Encoder[] = [csv, xlsx, jsonl, parquet, tables];

/** The encoder of a format. */
export function encoderOf(format: Encoder['format']): Encoder {
  const found = encoders.find((encoder) => encoder.format === format);
  if (!found) throw new Error(`No encoder writes "${format}"`);
  return found;
}
