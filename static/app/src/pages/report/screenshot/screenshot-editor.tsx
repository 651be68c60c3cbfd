import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { moved, NEW_AREA, placeOf, resized, type Area } from './areas';
import { useAreaDrag } from './use-area-drag';
import styles from './screenshot.module.css';

type Props = {
  readonly picture: ImageBitmap;
  readonly areas: readonly Area[];
  readonly onChange: (areas: readonly Area[]) => void;
  readonly onRemove: () => void;
};

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
};

/** The picture, and what of it is blacked out: drawn with a pointer, or added, moved and sized with keys. */
export function ScreenshotEditor({ picture, areas, onChange, onRemove }: Props) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef(false);
  const { draft, ...pointer } = useAreaDrag(areas, onChange);

  useEffect(() => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0), [picture]);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    board.current?.querySelector<HTMLElement>(`[data-area="${areas.length - 1}"]`)?.focus();
  }, [areas]);

  const remove = (index: number) => {
    onChange(areas.filter((_, at) => at !== index));
    addButton.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, area: Area, index: number) => {
    const by = ARROWS[event.key];
    if (by) {
      event.preventDefault();
      const change = event.shiftKey ? resized : moved;
      onChange(areas.map((each, at) => (at === index ? change(area, by) : each)));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(index);
    }
  };

  return (
    <div className={styles.editor}>
      <p id={`${id}-help`} className={styles.hint}>
        Draw over what nobody should see, or add an area and move it with the arrow keys; Shift and an arrow key change
        its size, Delete takes it away. What is black is gone from the picture that is sent.
      </p>
      <div ref={board} className={styles.board} {...pointer}>
        <canvas
          ref={canvas}
          width={picture.width}
          height={picture.height}
          role="img"
          aria-label="The screenshot that you chose"
        />
        {areas.map((area, index) => (
          <button
            key={index}
            type="button"
            data-area={index}
            className={styles.area}
            style={boxOf(area)}
            aria-label={`Blacked-out area ${index + 1}: ${placeOf(area)}`}
            aria-describedby={`${id}-help`}
            onKeyDown={(event) => onKeyDown(event, area, index)}
          >
            <span data-corner className={styles.corner} />
          </button>
        ))}
        {draft && <div className={styles.draft} style={boxOf(draft)} />}
      </div>
      <div className={styles.buttons}>
        <Button
          ref={addButton}
          spacing="compact"
          onClick={() => {
            added.current = true;
            onChange([...areas, NEW_AREA]);
          }}
        >
          Black out an area
        </Button>
        {areas.length > 0 && (
          <Button spacing="compact" onClick={() => remove(areas.length - 1)}>
            Undo the last area
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          Remove the screenshot
        </Button>
      </div>
    </div>
  );
}

const boxOf = ({ left, top, right, bottom }: Area) => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${(right - left) * 100}%`,
  height: `${(bottom - top) * 100}%`,
});
