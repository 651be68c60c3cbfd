/** What support's desk and the app's storage are asked to take: 150 KiB. */
export const MOST_BYTES = 150 * 1024;
/** Pixels. Words of a page are still read at this width, and a phone's photo is five times as wide. */
const LONGEST_EDGE = 1_920;
/** Each step leaves about half of the pixels. */
const STEP = 0.7;

export type Encoding =
  | { readonly type: 'image/png'; readonly width: number; readonly height: number }
  | { readonly type: 'image/jpeg'; readonly width: number; readonly height: number; readonly quality: number };

/**
 * The sharpest of the pictures that fit into `mostBytes`: as PNG in full size where the page is plain enough, as JPEG, and then
 * smaller and smaller. Rejects where not even one pixel fits, and where `encode` does.
 */
export async function fitPicture(
  size: { readonly width: number; readonly height: number },
  encode: (encoding: Encoding) => Promise<Blob>,
  mostBytes = MOST_BYTES,
): Promise<Blob> {
  for (const encoding of encodings(size)) {
    const picture = await encode(encoding);
    if (picture.size <= mostBytes) return picture;
  }
  throw new RangeError(`No picture fits into ${mostBytes} bytes.`);
}

function* encodings({ width, height }: { readonly width: number; readonly height: number }): Generator<Encoding> {
  const longest = Math.max(width, height);
  let scale = Math.min(1, LONGEST_EDGE / longest);
  const sized = () => ({
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  });
  yield { type: 'image/png', ...sized() };
  yield { type: 'image/jpeg', quality: 0.85, ...sized() };
  for (; longest * scale >= 1; scale *= STEP) yield { type: 'image/jpeg', quality: 0.7, ...sized() };
}
