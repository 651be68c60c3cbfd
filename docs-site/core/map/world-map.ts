import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { outlinePath } from './outline-path';

/** Size of the map's own coordinates; the page scales it. */
export const MAP = { width: 800, height: 400 } as const;

export type Point = { readonly x: number; readonly y: number };

export type WorldMap = {
  /** The land as one SVG path, in whole numbers. */
  readonly land: string;
  /** Where a place given in degrees lies on the map. */
  readonly place: (longitude: number, latitude: number) => Point;
};

/** The ends of the inhabited land: Alaska, New Zealand, Greenland, Cape Horn. Antarctica would take a third of the height. */
const ENDS = [
  [-168, 65],
  [179, -37],
  [-30, 83],
  [-68, -56],
];

/** Degrees east of Greenwich in the middle, so that the cut runs through the Bering Strait and not through Siberia. */
const MIDDLE = 11;

/**
 * Draws the land in the Natural Earth projection. `topology` is `land-110m.json` of the package world-atlas (Natural Earth,
 * public domain), already parsed.
 */
export function worldMap(topology: Topology<{ land: GeometryCollection }>): WorldMap {
  const projection = geoNaturalEarth1()
    .rotate([-MIDDLE, 0])
    .fitSize([MAP.width, MAP.height], { type: 'MultiPoint', coordinates: ENDS });
  const outline = outlinePath(MAP.height);
  geoPath(projection, outline.context)(feature(topology, topology.objects.land));
  return {
    land: outline.path(),
    place: (longitude, latitude) => {
      const at = projection([longitude, latitude]);
      if (at === null) throw new Error(`The map has no place at ${longitude}, ${latitude}.`);
      return { x: Math.round(at[0]), y: Math.round(at[1]) };
    },
  };
}
