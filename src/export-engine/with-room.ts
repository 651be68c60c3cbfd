/**
 * The same numbers with room for so many at least, and for as many again, so that growing bit by bit copies little.
 * @param NumberArray what `few` is an array of
 */
export function withRoom<Few extends Uint8Array | Float64Array>(
  few: Few,
  atLeast: number,
  NumberArray: new (length: number) => NoInfer<Few>,
): Few {
  const larger = new NumberArray(Math.max(atLeast, few.length * 2));
  larger.set(few);
  return larger;
}
