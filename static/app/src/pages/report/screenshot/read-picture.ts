import { AppError } from '../../../../../../src/app-error';

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;
const MOST_MEGABYTES = 20;

/** Throws AppError BAD_INPUT, a sentence that says which files can be taken. */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (!PICTURE_TYPES.some((type) => type === file.type)) throw refusal('is no picture');
  if (file.size > MOST_MEGABYTES * 1_000_000) throw refusal(`is larger than ${MOST_MEGABYTES} MB`);
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw refusal('cannot be read by your browser', cause);
  }
}

/** The first picture on the clipboard, such as one that the system's own snipping tool has put there. */
export function pictureOn(clipboard: DataTransfer | null): File | null {
  return [...(clipboard?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}

/** Phones cannot, and a frame that Jira gives no right to it cannot either. */
export const canTakePicture = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function';

/**
 * One frame of what its user shares: the browser asks which tab or window, with this one first where it can. Null where they
 * share nothing.
 */
export async function takePicture(): Promise<ImageBitmap | null> {
  const stream = await sharedScreen();
  if (stream === null) return null;
  try {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    return await createImageBitmap(video);
  } catch (cause) {
    throw new AppError('UNEXPECTED', 'Your browser could not take the picture. Choose or paste one instead.', {
      cause,
    });
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

async function sharedScreen(): Promise<MediaStream | null> {
  // https://developer.mozilla.org/docs/Web/API/MediaDevices/getDisplayMedia#prefercurrenttab; the types lack it.
  const options: DisplayMediaStreamOptions & { preferCurrentTab: boolean } = { video: true, preferCurrentTab: true };
  try {
    return await navigator.mediaDevices.getDisplayMedia(options);
  } catch {
    return null;
  }
}

function refusal(why: string, cause?: unknown): AppError {
  return new AppError('BAD_INPUT', `This file ${why}. Choose a PNG, JPEG, WebP or GIF file.`, { cause });
}
