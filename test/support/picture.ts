import type { Page } from 'playwright-core';

/** A PNG of 400 by 300 pixels: white, with a red square from 25 to 50 % across and 33 to 50 % down. Made by the browser. */
export async function madePicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 400, 300);
    context.fillStyle = '#f00';
    context.fillRect(100, 100, 100, 50);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** The pixels of a picture at these shares of its width and height, as `red,green,blue`. */
export async function pixelsIn(
  page: Page,
  picture: Uint8Array,
  at: readonly (readonly [number, number])[],
): Promise<readonly string[]> {
  return page.evaluate(
    async ([bytes, places]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return places.map(([x, y]) =>
        [...context.getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1).data]
          .slice(0, 3)
          .join(','),
      );
    },
    [[...picture], at] as const,
  );
}
