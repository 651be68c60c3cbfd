/** A file of an archive as its directory lists it; sizes and places in bytes. */
export type ListedEntry = {
  readonly name: Uint8Array;
  readonly crc32: number;
  readonly packed: number;
  readonly plain: number;
  /** Where its local header begins. */
  readonly at: number;
};

/*
 * The records of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. Numbers past 32 bits go into the directory's
 * ZIP64 fields where there are any, so that small archives stay readable for programs that know nothing of ZIP64.
 */

const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
/** Sizes come after the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first day of zip files: the same rows give the same bytes. */
const [TIME, DATE] = [0, 0x21];
const [VERSION, VERSION_ZIP64] = [20, 45];

/** Before the data of a file. */
export function localHeader(name: Uint8Array): Uint8Array {
  const fields = [u32(0x04034b50), u16(VERSION, FLAGS, DEFLATED, TIME, DATE), u32(0, 0, 0), u16(name.length, 0)];
  return joined([...fields, name]);
}

/** After the data of a file. */
export function dataDescriptor({ crc32, packed, plain }: ListedEntry): Uint8Array {
  const isLarge = packed > MAX_32 || plain > MAX_32;
  return joined([u32(0x08074b50, crc32), isLarge ? u64(packed, plain) : u32(packed, plain)]);
}

/** The list of all files, and the end of the archive. `at` is where the list begins. */
export function directory(entries: readonly ListedEntry[], at: number): Uint8Array {
  const list = joined(entries.map(directoryEntry));
  const counts = [Math.min(entries.length, MAX_16), Math.min(list.length, MAX_32), Math.min(at, MAX_32)] as const;
  const end = [u32(0x06054b50), u16(0, 0, counts[0], counts[0]), u32(counts[1], counts[2]), u16(0)];
  if (entries.length < MAX_16 && at + list.length < MAX_32) return joined([list, ...end]);
  const end64 = [
    u32(0x06064b50),
    u64(44),
    u16(VERSION_ZIP64, VERSION_ZIP64),
    u32(0, 0),
    u64(entries.length, entries.length, list.length, at),
  ];
  const locator = [u32(0x07064b50, 0), u64(at + list.length), u32(1)];
  return joined([list, ...end64, ...locator, ...end]);
}

function directoryEntry({ name, crc32, packed, plain, at }: ListedEntry): Uint8Array {
  const large = [plain, packed, at].filter((size) => size >= MAX_32);
  const extra = large.length === 0 ? u16() : joined([u16(1, large.length * 8), u64(...large)]);
  const version = large.length === 0 ? VERSION : VERSION_ZIP64;
  const [packed32 = 0, plain32 = 0, at32 = 0] = [packed, plain, at].map((size) => Math.min(size, MAX_32));
  return joined([
    u32(0x02014b50),
    u16(version, version, FLAGS, DEFLATED, TIME, DATE),
    u32(crc32, packed32, plain32),
    u16(name.length, extra.length, 0, 0, 0),
    u32(0, at32),
    name,
    extra,
  ]);
}

function u16(...numbers: number[]): Uint8Array {
  return numbersOf(2, numbers, (view, at, number) => view.setUint16(at, number, true));
}

function u32(...numbers: number[]): Uint8Array {
  return numbersOf(4, numbers, (view, at, number) => view.setUint32(at, number, true));
}

function u64(...numbers: number[]): Uint8Array {
  return numbersOf(8, numbers, (view, at, number) => view.setBigUint64(at, BigInt(number), true));
}

function numbersOf(size: number, numbers: number[], set: (view: DataView, at: number, number: number) => void) {
  const bytes = new Uint8Array(size * numbers.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((number, index) => set(view, size * index, number));
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
