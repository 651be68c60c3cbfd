import type { Facts } from '../facts/facts';
import type { Region } from '../facts/hosting';
import type { Point, WorldMap } from './world-map';

/** One shape after the other, so that marks differ without colour; the number tells them apart beyond that. */
const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

/** A hosting region in the map's legend. */
export type Mark = {
  readonly number: number;
  readonly shape: Shape;
  readonly region: Region;
  /** Null where the place differs from site to site: such a region stands in the legend, not on the map. */
  readonly at: Point | null;
};

export type HostingMap = {
  readonly marks: readonly Mark[];
  /** The map in words, for readers who do not see it. */
  readonly words: string;
};

/** The marks of a version's hosting regions, in the order of its facts. */
export function hostingMap({ apps, hosting }: Facts, map: Pick<WorldMap, 'place'>): HostingMap {
  const marks = hosting.regions.map((region, index): Mark => {
    const shape = SHAPES[index % SHAPES.length] ?? 'circle';
    return { number: index + 1, shape, region, at: region.mark === undefined ? null : map.place(...region.mark) };
  });
  const names = (region: Region) =>
    apps.apps.filter(({ id }) => region.apps.includes(id)).map(({ shortName }) => shortName);
  const sentences = marks.map(
    ({ number, region, at }) =>
      `${number}: ${region.region} (${names(region).join(', ')})${at === null ? ', not marked on the map' : ''}`,
  );
  return { marks, words: `Map of the world with the hosting regions. ${sentences.join('; ')}.` };
}
