/** The same bytes with room for so many at least, and for as many again, so that growing bit by bit copies little. */
export function withRoom(bytes: Uint8Array, atLeast: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(atLeast, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
