import { pixelsOf, type Area } from './areas';
import { fitPicture, type Encoding } from './fit-picture';

/**
 * The picture as it will be sent: drawn anew, so that nothing else of its file (place, camera, an earlier picture below) goes
 * along, its areas black, within 150 KiB.
 */
export function pictureToSend(picture: ImageBitmap, areas: readonly Area[]): Promise<Blob> {
  // Blackened in full size: what is scaled afterwards mixes the edges of an area with black, and not with what it hides.
  const blackened = blackenedPicture(picture, areas);
  return fitPicture(picture, (encoding) => encoded(blackened, encoding));
}

function blackenedPicture(picture: ImageBitmap, areas: readonly Area[]): HTMLCanvasElement {
  const { canvas, context } = canvasOf(picture.width, picture.height);
  // Where the picture is see-through, JPEG would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  context.fillStyle = '#000';
  for (const area of areas) {
    const { x, y, width, height } = pixelsOf(area, canvas.width, canvas.height);
    context.fillRect(x, y, width, height);
  }
  return canvas;
}

function encoded(source: HTMLCanvasElement, encoding: Encoding): Promise<Blob> {
  const { type, width, height } = encoding;
  const { canvas, context } = canvasOf(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob);
    canvas.toBlob(take, type, encoding.type === 'image/jpeg' ? encoding.quality : undefined);
  });
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas left.');
  return { canvas, context };
}
