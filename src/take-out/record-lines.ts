import * as v from 'valibot';
import { AppError } from '../app-error';
import { limits } from './manifest';

/** A record as it lies in storage. `expiresAt` is absent where nothing but an erasure ends it. */
const recordSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  value: v.record(v.string(), v.unknown()),
  expiresAt: v.exactOptional(v.string()),
});

export type TakenRecord = Readonly<v.InferOutput<typeof recordSchema>>;

export const lineOf = ({ id, value, expiresAt }: TakenRecord): string =>
  `${JSON.stringify({ id, value, ...(expiresAt === undefined ? {} : { expiresAt }) })}\n`;

/**
 * Reads JSON Lines from pieces of UTF-8; a character or a line may begin in one piece and end in the next.
 * @throws AppError BAD_INPUT that names the file and the line, never what is in it.
 */
export function recordReader(path: string, onRecord: (record: TakenRecord) => void) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rows = 0;
  let held = '';
  const refuse = (why: string, cause?: unknown): never => {
    throw new AppError('BAD_INPUT', `Line ${rows + 1} of ${path} ${why}. Take the data out again.`, { cause });
  };
  const take = (line: string) => {
    if (line.length > limits.line) refuse('is longer than any record');
    onRecord(parsed(line, refuse));
    rows += 1;
  };
  const text = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      return refuse('is not UTF-8', cause);
    }
  };
  return {
    push(bytes: Uint8Array) {
      const lines = (held + text(bytes)).split('\n');
      held = lines.pop() ?? '';
      lines.forEach(take);
      if (held.length > limits.line) refuse('is longer than any record');
    },
    /** Gives how many records there were. */
    finish(): number {
      if (held + text() !== '') refuse('has no end');
      return rows;
    },
  };
}

function parsed(line: string, refuse: (why: string, cause?: unknown) => never): TakenRecord {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    return refuse('is not JSON', cause);
  }
  const result = v.safeParse(recordSchema, json);
  return result.success ? result.output : refuse('is not a record with an id and a value');
}
