import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** On which side of a column another one is dropped. */
export type Edge = 'before' | 'after';

const kind = 'openbook-column';

/** Makes a column's element draggable, and a place to drop other columns on. Returns what undoes it. */
export function dragColumn(
  element: HTMLElement,
  id: string,
  handlers: { onEdge(edge: Edge | null): void; onDrop(draggedId: string, edge: Edge): void },
): () => void {
  const edgeAt = (clientX: number): Edge => {
    const { left, width } = element.getBoundingClientRect();
    return clientX < left + width / 2 ? 'before' : 'after';
  };
  return combine(
    draggable({ element, getInitialData: () => ({ kind, id }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['kind'] === kind && source.data['id'] !== id,
      onDrag: ({ location }) => handlers.onEdge(edgeAt(location.current.input.clientX)),
      onDragLeave: () => handlers.onEdge(null),
      onDrop: ({ source, location }) => {
        handlers.onEdge(null);
        const dragged = source.data['id'];
        if (typeof dragged === 'string') handlers.onDrop(dragged, edgeAt(location.current.input.clientX));
      },
    }),
  );
}
