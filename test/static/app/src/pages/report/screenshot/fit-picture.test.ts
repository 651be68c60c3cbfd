import { describe, expect, test } from '@jest/globals';
import { fitPicture, type Encoding } from '../../../../../../../static/app/src/pages/report/screenshot/fit-picture';

/** An encoder whose pictures have so many bytes a pixel, and what it was asked for. */
function anEncoder(bytesPerPixel: { readonly png: number; readonly jpeg: number }) {
  const asked: Encoding[] = [];
  const encode = (encoding: Encoding) => {
    asked.push(encoding);
    const each = encoding.type === 'image/png' ? bytesPerPixel.png : bytesPerPixel.jpeg * encoding.quality;
    const bytes = new Uint8Array(Math.ceil(encoding.width * encoding.height * each));
    return Promise.resolve(new Blob([bytes], { type: encoding.type }));
  };
  return { asked, encode };
}

describe('a screenshot within its limit', () => {
  test('a plain page goes as PNG, in full size', async () => {
    const { asked, encode } = anEncoder({ png: 0.05, jpeg: 0.1 });
    expect((await fitPicture({ width: 1280, height: 800 }, encode)).type).toBe('image/png');
    expect(asked).toEqual([{ type: 'image/png', width: 1280, height: 800 }]);
  });

  test('a busy page becomes a JPEG before it becomes smaller', async () => {
    const { asked, encode } = anEncoder({ png: 1, jpeg: 0.15 });
    const picture = await fitPicture({ width: 1280, height: 800 }, encode);
    expect(picture.type).toBe('image/jpeg');
    expect(asked.at(-1)).toEqual({ type: 'image/jpeg', width: 1280, height: 800, quality: 0.85 });
  });

  test('a photo is scaled down until it fits', async () => {
    const { asked, encode } = anEncoder({ png: 3, jpeg: 0.6 });
    const picture = await fitPicture({ width: 4000, height: 3000 }, encode);
    expect(picture.size).toBeLessThanOrEqual(150 * 1024);
    expect(asked[0]).toEqual({ type: 'image/png', width: 1920, height: 1440 });
    expect(asked.at(-1)).toEqual({ type: 'image/jpeg', width: 659, height: 494, quality: 0.7 });
  });

  test.each([
    [1, 1],
    [1, 20_000],
    [16_000, 3],
  ])('a picture of %d by %d pixels keeps at least one pixel each way', async (width, height) => {
    const { asked, encode } = anEncoder({ png: 1e9, jpeg: 100 });
    const picture = await fitPicture({ width, height }, (encoding) =>
      encoding.type === 'image/png' ? Promise.resolve(new Blob([new Uint8Array(200_000)])) : encode(encoding),
    );
    expect(picture.size).toBeLessThanOrEqual(150 * 1024);
    expect(asked.every((each) => each.width >= 1 && each.height >= 1)).toBe(true);
  });

  test('where nothing fits it says so, and does not go on for ever', async () => {
    const tooMuch = () => Promise.resolve(new Blob([new Uint8Array(200_000)]));
    await expect(fitPicture({ width: 100, height: 100 }, tooMuch)).rejects.toThrow(RangeError);
  });
});
