import * as v from 'valibot';
import { AppError } from '../app-error';
import { digestingSink } from '../export-engine';
import { FORMAT, limits, manifestSchema, paths, VERSION, type Manifest, type WrittenFile } from './manifest';
import { recordReader, type TakenRecord } from './record-lines';
import { throwIfStopped } from './stopped';
import { damaged, notOurs, openZip, type ZipEntries } from './zip-entries';

/** A take-out whose every file was found to be as it was written. */
export type TakeOut = {
  readonly manifest: Manifest;
  /** The records of each wanted kind that it holds, in the order of their ids. */
  readonly records: ReadonlyMap<string, readonly TakenRecord[]>;
};

type Options = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly bytes: number; readonly of: number }) => void;
};

/**
 * Reads a take-out back and checks all of it, also what nobody wants: the manifest, that no file is missing or too much, each
 * digest and size, and each line. Only the records of wanted kinds stay in memory.
 * @throws AppError BAD_INPUT that says what is wrong and where; TOO_LARGE; CANCELLED once the signal aborts.
 */
export async function readTakeOut(
  file: Blob,
  isWanted: (kind: string) => boolean,
  { signal, onProgress }: Options = {},
): Promise<TakeOut> {
  const zip = await openZip(file);
  const sums = await readSums(zip);
  const manifest = await readManifest(zip, sums);
  const written = [...manifest.records, ...manifest.files.map((file) => ({ ...file, kind: null, rows: 0 }))];
  checkPaths(zip, manifest);
  const of = written.reduce((sum, { bytes }) => sum + bytes, 0);
  if (of > limits.plain) throw new AppError('TOO_LARGE', 'This zip holds more than Openbook ever keeps about a site.');

  const records = new Map<string, readonly TakenRecord[]>();
  let done = 0;
  for (const { kind, ...each } of written) {
    throwIfStopped(signal);
    const kept: TakenRecord[] = [];
    const wanted = kind !== null && isWanted(kind);
    const lines = recordReader(each.path, (record) => {
      if (wanted) kept.push(record);
    });
    const { bytes, sha256 } = await digestedRead(zip, each.path, each.bytes, (piece) => {
      if (kind !== null) lines.push(piece);
    });
    if (bytes !== each.bytes || sha256 !== each.sha256 || sums.get(each.path) !== sha256) throw damaged(each.path);
    if (lines.finish() !== each.rows) throw damaged(each.path);
    if (each.path === paths.inventory && sha256 !== manifest.inventoryDigest) throw damaged(each.path);
    done += bytes;
    if (wanted) records.set(kind, kept);
    onProgress?.({ bytes: done, of });
  }
  return { manifest, records };
}

async function readManifest(zip: ZipEntries, sums: ReadonlyMap<string, string>): Promise<Manifest> {
  if (!zip.paths.includes(paths.manifest)) throw notOurs(`it has no ${paths.manifest}`);
  const { text, sha256 } = await readText(zip, paths.manifest);
  const json = parsedJson(text);
  // Another version has another form: what it is comes before whether it is whole.
  const known = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json);
  if (!known.success) throw notOurs(`its ${paths.manifest} is another program's`);
  if (known.output.version !== VERSION) {
    throw new AppError(
      'BAD_INPUT',
      `This take-out has form ${known.output.version}, and this version of Openbook reads form ${VERSION}. Update Openbook, or take the data out again.`,
    );
  }
  const result = v.safeParse(manifestSchema, json);
  if (!result.success || sums.get(paths.manifest) !== sha256) throw damaged(paths.manifest);
  return result.output;
}

/** SHA-256 by path. */
async function readSums(zip: ZipEntries): Promise<ReadonlyMap<string, string>> {
  if (!zip.paths.includes(paths.sums)) throw notOurs(`it has no ${paths.sums}`);
  const { text } = await readText(zip, paths.sums);
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)];
  return new Map(lines.map(([, sha256 = '', path = '']) => [path, sha256]));
}

/** Every file that the manifest names, where it belongs, and no other. */
function checkPaths(zip: ZipEntries, manifest: Manifest): void {
  const misplaced = manifest.records.find(({ kind, path }) => path !== paths.recordsOf(kind));
  if (misplaced) throw damaged(paths.manifest);
  const named = [...manifest.records, ...manifest.files].map(({ path }) => path);
  for (const path of [paths.inventory, paths.readMe]) if (!named.includes(path)) throw damaged(paths.manifest);
  if (new Set(named).size !== named.length) throw damaged(paths.manifest);
  const all = new Set([...named, paths.manifest, paths.sums]);
  const missing = [...all].find((path) => !zip.paths.includes(path));
  if (missing !== undefined) throw notOurs(`${missing} is missing`);
  const foreign = zip.paths.find((path) => !all.has(path));
  if (foreign !== undefined) throw notOurs('it holds a file that its manifest does not name');
}

async function readText(zip: ZipEntries, path: string): Promise<{ readonly text: string; readonly sha256: string }> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const { sha256 } = await digestedRead(zip, path, limits.text, (piece) => pieces.push(piece.slice()));
  return { text: await new Blob(pieces).text(), sha256 };
}

async function digestedRead(
  zip: ZipEntries,
  path: string,
  mostBytes: number,
  onPiece: (piece: Uint8Array) => void,
): Promise<Pick<WrittenFile, 'bytes' | 'sha256'>> {
  const digested = digestingSink({ write: async (piece) => onPiece(piece) });
  await zip.read(path, mostBytes, digested);
  return digested.finish();
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
