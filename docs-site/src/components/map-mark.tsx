import type { Shape } from '../../core/map/hosting-map';

const OUTLINES: Readonly<Record<Shape, React.ReactNode>> = {
  circle: <circle r="11" />,
  square: <rect x="-10" y="-10" width="20" height="20" />,
  diamond: <path d="M0-14 14 0 0 14-14 0z" />,
  triangle: <path d="M0-15 14 10H-14z" />,
};

/** A numbered shape around the origin, 28 units wide; colours come from the styles of where it stands. */
export function MapMark({ shape, number }: { readonly shape: Shape; readonly number: number }) {
  return (
    <>
      {OUTLINES[shape]}
      <text textAnchor="middle" y={shape === 'triangle' ? 7 : 4.5}>
        {number}
      </text>
    </>
  );
}
