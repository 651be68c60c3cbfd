import * as v from 'valibot';
import { FACT_SCHEMAS, type FactFile } from './facts';

/** What of a schema of any kind is needed in order to walk down it. */
type Walkable = {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly options?: readonly v.GenericSchema[];
  readonly wrapped?: v.GenericSchema;
};

/**
 * Whether the schema of a fact, or of what it stands in, marks a change of it as minor (`minor` in `stated.ts`).
 * `path` holds keys, and for an entry of a list anything: its id or its number.
 */
export function isMinor(file: FactFile, path: readonly string[]): boolean {
  return walk(FACT_SCHEMAS[file], path);
}

function walk(schema: v.GenericSchema, path: readonly string[]): boolean {
  if (v.getMetadata(schema).change === 'minor') return true;
  const { entries, item, options, wrapped } = schema as Walkable;
  if (wrapped !== undefined) return walk(wrapped, path);
  if (options !== undefined) return options.some((option) => typeof option === 'object' && walk(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return false;
  if (item !== undefined) return walk(item, rest);
  const below = entries?.[step];
  return below !== undefined && walk(below, rest);
}
