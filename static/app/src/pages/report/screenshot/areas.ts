/** A rectangle of a picture, in shares of its width and height: 0 is left and top, 1 is right and bottom. */
export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Point = { readonly x: number; readonly y: number };

/** Smaller ones are slips of the mouse. */
const LEAST = 0.01;

/** What somebody adds without a mouse, to move and size it then. */
export const NEW_AREA: Area = { left: 0.35, top: 0.4, right: 0.65, bottom: 0.6 };

/** The rectangle between two corners, whichever they are; null for one that is too small to be meant. */
export function areaBetween(from: Point, to: Point): Area | null {
  const area = {
    left: within(Math.min(from.x, to.x)),
    top: within(Math.min(from.y, to.y)),
    right: within(Math.max(from.x, to.x)),
    bottom: within(Math.max(from.y, to.y)),
  };
  return area.right - area.left < LEAST || area.bottom - area.top < LEAST ? null : area;
}

/** It stops at the edges of the picture and keeps its size. */
export function moved({ left, top, right, bottom }: Area, { x, y }: Point): Area {
  const across = Math.min(Math.max(x, -left), 1 - right);
  const down = Math.min(Math.max(y, -top), 1 - bottom);
  return { left: left + across, top: top + down, right: right + across, bottom: bottom + down };
}

/** Moves the corner at the bottom right. */
export function resized({ left, top, right, bottom }: Area, { x, y }: Point): Area {
  return {
    left,
    top,
    right: Math.min(Math.max(right + x, left + LEAST), 1),
    bottom: Math.min(Math.max(bottom + y, top + LEAST), 1),
  };
}

/** In whole pixels, rounded outwards: no pixel that the area touches is left. */
export function pixelsOf({ left, top, right, bottom }: Area, width: number, height: number) {
  const x = Math.floor(left * width);
  const y = Math.floor(top * height);
  return { x, y, width: Math.ceil(right * width) - x, height: Math.ceil(bottom * height) - y };
}

/** `35 to 65 % across, 40 to 60 % down`. */
export function placeOf({ left, top, right, bottom }: Area): string {
  const percent = (share: number) => Math.round(share * 100);
  return `${percent(left)} to ${percent(right)} % across, ${percent(top)} to ${percent(bottom)} % down`;
}

const within = (share: number) => Math.min(Math.max(share, 0), 1);
