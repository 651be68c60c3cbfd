import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '../../../problem';
import { pictureToSend } from './draw-picture';
import type { Screenshot } from './screenshot-field';

export type PictureToSend =
  | { readonly status: 'none' }
  | { readonly status: 'drawing' }
  /** `url` shows the very bytes of `blob`. */
  | { readonly status: 'ready'; readonly blob: Blob; readonly url: string }
  | { readonly status: 'failed'; readonly problem: Problem };

/** The picture as it will be sent, drawn when the review opens. */
export function usePictureToSend(screenshot: Screenshot | null): PictureToSend {
  const [state, setState] = useState<PictureToSend>({ status: screenshot === null ? 'none' : 'drawing' });

  useEffect(() => {
    if (screenshot === null) {
      setState({ status: 'none' });
      return undefined;
    }
    let url: string | null = null;
    let wanted = true;
    setState({ status: 'drawing' });
    pictureToSend(screenshot.picture, screenshot.areas).then(
      (blob) => {
        if (!wanted) return;
        url = URL.createObjectURL(blob);
        setState({ status: 'ready', blob, url });
      },
      (error: unknown) => {
        if (wanted) setState({ status: 'failed', problem: problemOf(error) });
      },
    );
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [screenshot]);

  return state;
}
