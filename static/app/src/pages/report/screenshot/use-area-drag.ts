import { useState } from 'react';
import type { PointerEvent } from 'react';
import { areaBetween, moved, resized, type Area, type Point } from './areas';

type Drag =
  | { readonly kind: 'draw'; readonly from: Point; readonly draft: Area | null }
  | { readonly kind: 'move' | 'resize'; readonly index: number; readonly from: Point; readonly before: Area };

type AreaDrag = {
  /** The rectangle that is being drawn, before it is one of the areas. */
  readonly draft: Area | null;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
  onPointerCancel(): void;
};

/**
 * Draws an area over the picture, moves one, or sizes one by its corner: with a mouse, a pen or a finger. What lies under the
 * pointer says which: `data-area` is an area's number, `data-corner` marks its corner.
 */
export function useAreaDrag(areas: readonly Area[], onChange: (areas: readonly Area[]) => void): AreaDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const replace = (index: number, area: Area) => onChange(areas.map((each, at) => (at === index ? area : each)));

  return {
    draft: drag?.kind === 'draw' ? drag.draft : null,
    onPointerDown(event) {
      if (event.button !== 0) return;
      const from = pointIn(event);
      const under = (event.target as HTMLElement).closest<HTMLElement>('[data-area]');
      const index = Number(under?.dataset.area ?? -1);
      const before = areas[index];
      const corner = 'corner' in (event.target as HTMLElement).dataset;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag(
        before === undefined
          ? { kind: 'draw', from, draft: null }
          : { kind: corner ? 'resize' : 'move', index, from, before },
      );
    },
    onPointerMove(event) {
      if (drag === null) return;
      const { x, y } = pointIn(event);
      if (drag.kind === 'draw') return setDrag({ ...drag, draft: areaBetween(drag.from, { x, y }) });
      const by = { x: x - drag.from.x, y: y - drag.from.y };
      replace(drag.index, drag.kind === 'move' ? moved(drag.before, by) : resized(drag.before, by));
    },
    onPointerUp() {
      if (drag?.kind === 'draw' && drag.draft !== null) onChange([...areas, drag.draft]);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  };
}

function pointIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
