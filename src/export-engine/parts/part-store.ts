/**
 * Where a run keeps what it has read until its file is made: a folder of one run, whose documents are written whole. A
 * write that did not end may leave a torn document behind; whoever reads one must see that it is torn.
 */
export type PartStore = {
  /** The names of the documents, in any order; torn ones may be among them. */
  names(): Promise<readonly string[]>;
  /** The document, or null where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Over any there is. Rejects with AppError TOO_LARGE where there is no more room. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes all documents of the run away. */
  clear(): Promise<void>;
};
