import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState } from 'react';
import { ProblemMessage } from '../../../components/problem-message';
import { problemOf, type Problem } from '../../../problem';
import type { Area } from './areas';
import { canTakePicture, pictureOn, PICTURE_TYPES, readPicture, takePicture } from './read-picture';
import { ScreenshotEditor } from './screenshot-editor';
import styles from './screenshot.module.css';

export type Screenshot = { readonly picture: ImageBitmap; readonly areas: readonly Area[] };

type Props = { readonly screenshot: Screenshot | null; readonly onChange: (screenshot: Screenshot | null) => void };

/** Takes, chooses or pastes a screenshot, or goes without one. Pasting works on the whole page while this is there. */
export function ScreenshotField({ screenshot, onChange }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [nothingShared, setNothingShared] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const chooseButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = pictureOn(event.clipboardData);
      if (pasted === null) return;
      event.preventDefault();
      void take(() => readPicture(pasted));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  const take = async (get: () => Promise<ImageBitmap | null>) => {
    setProblem(null);
    try {
      const picture = await get();
      setNothingShared(picture === null);
      if (picture !== null) onChange({ picture, areas: [] });
    } catch (error) {
      setProblem(problemOf(error));
    }
  };

  return (
    <div className={styles.field} role="group" aria-label="Screenshot">
      {screenshot ? (
        <ScreenshotEditor
          picture={screenshot.picture}
          areas={screenshot.areas}
          onChange={(areas) => onChange({ ...screenshot, areas })}
          onRemove={() => {
            onChange(null);
            // The button went away with the picture.
            setTimeout(() => chooseButton.current?.focus());
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {canTakePicture() && (
            <Button spacing="compact" onClick={() => void take(takePicture)}>
              Take a screenshot
            </Button>
          )}
          <Button ref={chooseButton} spacing="compact" onClick={() => file.current?.click()}>
            Choose a file
          </Button>
          <span className={styles.hint}>or paste one here. Your browser asks you what to share.</span>
        </div>
      )}
      <input
        ref={file}
        type="file"
        accept={PICTURE_TYPES.join(',')}
        aria-label="File of the screenshot"
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = ''; // so that the same file can be chosen again
          if (chosen) void take(() => readPicture(chosen));
        }}
      />
      <p role="status" className={nothingShared && !screenshot ? styles.hint : 'visually-hidden'}>
        {nothingShared && !screenshot
          ? 'No picture was taken: your browser was not allowed to. Choose a file, or paste a picture.'
          : ''}
      </p>
      {problem && (
        <div role="alert">
          <ProblemMessage title="The screenshot was not taken" problem={problem} />
        </div>
      )}
    </div>
  );
}
