/** Points nearer to the last one than this many units add bytes and nothing that one sees. */
const STEP = 3;
/** Islands smaller than this many square units are left out: at a phone's width they are less than a pixel. */
const SMALLEST = 10;

type Ring = [number, number][];

/** What d3's geoPath draws on. */
export type DrawingContext = {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  closePath(): void;
};

/**
 * Takes a drawing and gives it back as the `d` of an SVG path: relative steps in whole numbers, without what is too small to
 * see or lies wholly below `bottom`. A third of the bytes of absolute coordinates.
 */
export function outlinePath(bottom: number): { readonly context: DrawingContext; readonly path: () => string } {
  const rings: Ring[] = [];
  const draw = (x: number, y: number) => rings.at(-1)?.push([Math.round(x), Math.round(y)]);
  const context = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => {
      rings.push([]);
      draw(x, y);
    },
    lineTo: draw,
    arc: () => undefined,
    closePath: () => undefined,
  };
  return {
    context,
    path: () =>
      rings
        .filter((ring) => ring.some(([, y]) => y < bottom))
        .map(thinned)
        .filter((ring) => area(ring) >= SMALLEST)
        .map(ringPath)
        .join(''),
  };
}

function thinned(ring: Ring): Ring {
  const kept: Ring = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.abs(x - last[0]) + Math.abs(y - last[1]) >= STEP) kept.push([x, y]);
  }
  return kept;
}

/** Square units, by the shoelace formula. */
function area(ring: Ring): number {
  let doubled = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled) / 2;
}

function ringPath(ring: Ring): string {
  const [[startX, startY] = [0, 0], ...rest] = ring;
  let [x, y] = [startX, startY];
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  // A minus sign parts two numbers as well as a space does.
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
