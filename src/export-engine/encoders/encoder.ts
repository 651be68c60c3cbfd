import type { Row } from '../columns';
import type { FileSettings } from '../file-settings';
import type { Table, TableName } from '../tables/table';

export type Format = 'csv' | 'xlsx' | 'jsonl' | 'parquet' | 'tables';

/** Where the file's bytes go, in order. The caller owns open, close and rename, so that no half file gets the final name. */
export type Sink = { write(bytes: Uint8Array): Promise<void> };

/** A kind of file. One folder an encoder; `encoders/index.ts` lists them. */
export type Encoder = {
  readonly format: Format;
  /** As people call it: `Excel`. */
  readonly title: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the file holds the related tables too, so that they must be read. */
  readonly related: boolean;
  /** Begins a file; nothing else of this encoder keeps state. */
  open(target: FileTarget): OpenFile;
};

export type FileTarget = {
  /** The issues first. */
  readonly tables: readonly Table[];
  readonly settings: FileSettings;
  readonly sink: Sink;
  /** Default: what the platform's CompressionStream does. The command line passes zlib at level 1. */
  readonly deflate?: Deflate;
};

/** Rows go in, in order and awaited, so that a slow sink slows the reader down. */
export type OpenFile = {
  /** Each row has one cell a column of its table. */
  write(table: TableName, rows: readonly Row[]): Promise<void>;
  /** Ends the file; nothing may be written after it. */
  close(): Promise<readonly FileNote[]>;
};

/** Something that a reader of the file should know. Rows count from 1, without the header. */
export type FileNote = {
  /** `cut`: the text was longer than the format's cells may be. `unfit`: the format's column cannot hold this value. */
  readonly kind: 'cut' | 'unfit';
  readonly table: TableName;
  readonly row: number;
  readonly column: string;
};

/** Compresses to one gzip member (RFC 1952) without names in it: DEFLATE, and the CRC-32 that a zip file needs too. */
export type Deflate = () => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
};
