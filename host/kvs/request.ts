import { keyPattern, limits } from '../limits';
import { NotEmulatedError } from '../not-emulated';
import { KvsError } from './kvs-error';

/** What comes over the wire (P:@forge/kvs/out/interfaces/kvs-api.d.ts), read field by field; the body itself is unknown. */
export type Json = Record<string, unknown>;

export function objectOf(value: unknown, name: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new KvsError(400, 'BAD_REQUEST', `${name} must be an object.`);
}

/** The items of a batch or of one list of a transaction; absent is empty. */
export function itemsOf(value: unknown, name: string): Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new KvsError(400, 'BAD_REQUEST', `${name} must be an array.`);
  return value.map((item) => objectOf(item, name));
}

/** Custom entities have no store here; whoever asks for one is told, whatever the operation. */
export function refuseEntities(items: readonly Json[]): void {
  if (items.some((item) => item['entityName'] !== undefined)) throw new NotEmulatedError('custom entities in /api/v1');
}

export function keyOf({ key }: Json): string {
  if (typeof key !== 'string') throw new KvsError(400, 'INVALID_KEY', 'The key must be a string.');
  if (key.length < 1) throw new KvsError(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  if (key.length > limits.kvs.keyLength.value) {
    throw new KvsError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
  }
  if (!keyPattern.test(key)) {
    throw new KvsError(400, 'INVALID_KEY', `The provided key does not match the regex: ${keyPattern}`);
  }
  return key;
}

export function valueOf({ value }: Json): unknown {
  if (value === undefined || value === null) {
    throw new KvsError(400, 'BAD_REQUEST', 'The value must be a string, boolean, number, array or object.');
  }
  if (Buffer.byteLength(JSON.stringify(value)) > limits.kvs.valueSize.value) {
    throw new KvsError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  if (depthOf(value) > limits.kvs.valueDepth.value) {
    throw new KvsError(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  }
  return value;
}

/** How many objects and arrays are nested in one another; a string has depth 0, `{}` has depth 1. */
function depthOf(value: unknown): number {
  let level = [value].filter(isContainer);
  let depth = 0;
  // Level by level and not by recursion: the depth is exactly what must not be trusted.
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((parent): unknown[] => Object.values(parent)).filter(isContainer);
  }
  return depth;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const secondsPer: Record<string, number> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

/** The time to live in milliseconds, or undefined for a record that stays. */
export function ttlMsOf({ options }: Json): number | undefined {
  const ttl = options === undefined ? undefined : objectOf(options, 'options')['ttl'];
  if (ttl === undefined) return undefined;
  const { value, unit } = objectOf(ttl, 'options.ttl');
  const seconds =
    typeof value === 'number' && Number.isInteger(value) ? value * (secondsPer[String(unit)] ?? NaN) : NaN;
  if (!(seconds > 0 && seconds <= limits.kvs.ttl.value)) {
    throw new KvsError(
      400,
      'INVALID_TTL',
      'The ttl must be a whole number of SECONDS, MINUTES, HOURS or DAYS, one year at most.',
    );
  }
  return seconds * 1000;
}

/** The keys of a batch or transaction: 1 to `most`, each once. */
export function distinctKeysOf(items: readonly Json[], most: number): string[] {
  if (items.length === 0) throw new KvsError(400, 'BAD_REQUEST', 'The request does not contain any keys.');
  if (items.length > most) throw new KvsError(400, 'BAD_REQUEST', `The request contains more than ${most} keys.`);
  const keys = items.map(({ key }) => String(key));
  if (new Set(keys).size < keys.length) {
    throw new KvsError(400, 'BAD_REQUEST', 'The request contains the same key more than once.');
  }
  return keys;
}
