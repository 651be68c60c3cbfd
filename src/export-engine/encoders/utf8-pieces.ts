/** Texts are encoded when they are so many UTF-16 units together: joining long ones costs more, and outlives its use. */
const GATHERED = 16_384;
/** A piece is handed on when it has so many bytes. */
const PIECE = 65_536;

/** Texts in, their UTF-8 out in pieces; what a piece is made of is garbage before the next one begins. */
export type Utf8Pieces = {
  /** A text of its own: no character may begin in it and end in the next. Half a surrogate pair becomes U+FFFD. */
  add(text: string): void;
  /** Whether it is time to flush: asked after each text, so that no text waits for a promise without need. */
  isFull(): boolean;
  /** Adds the texts of many things, flushing on the way. */
  addEach<T>(things: Iterable<T>, textOf: (thing: T) => string): Promise<void>;
  /** Hands on what there is, if anything. */
  flush(): Promise<void>;
  /** Of all texts so far; exact but for the last few, which count one byte a UTF-16 unit. */
  bytes(): number;
};

export function utf8Pieces(put: (piece: Uint8Array<ArrayBuffer>) => Promise<void>): Utf8Pieces {
  const encoder = new TextEncoder();
  let gathered = '';
  let buffer = new Uint8Array(PIECE + 6 * GATHERED);
  let length = 0;
  let handedOn = 0;

  const encode = () => {
    // Three bytes a unit are the most that UTF-8 takes.
    const needed = length + 3 * gathered.length;
    if (needed > buffer.length) buffer = grown(buffer.subarray(0, length), needed);
    length += encoder.encodeInto(gathered, buffer.subarray(length)).written;
    gathered = '';
  };
  const add = (text: string) => {
    gathered += text;
    if (gathered.length >= GATHERED) encode();
  };
  const isFull = () => length >= PIECE;
  const flush = async () => {
    encode();
    if (length === 0) return;
    const piece = buffer.slice(0, length);
    handedOn += length;
    length = 0;
    await put(piece);
  };
  return {
    add,
    isFull,
    flush,
    async addEach(things, textOf) {
      for (const thing of things) {
        add(textOf(thing));
        if (isFull()) await flush();
      }
    },
    bytes: () => handedOn + length + gathered.length,
  };
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}
