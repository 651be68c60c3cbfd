import land from 'world-atlas/land-110m.json';
import { hostingMap, type Mark } from '../../core/map/hosting-map';
import { MAP, worldMap } from '../../core/map/world-map';
import { isStated } from '../../core/facts/stated';
import { useTrustData } from '../use-trust-data';
import { AppNames } from './app-names';
import { MapMark } from './map-mark';
import styles from './hosting-map.module.css';

const world = worldMap(land as unknown as Parameters<typeof worldMap>[0]);

/** Where data lies: a map, and the same as a list. Drawn when the site is built; nothing is fetched. */
export function HostingMap() {
  const { marks, words } = hostingMap(useTrustData().facts, world);
  return (
    <figure className={`figure-wide ${styles.figure}`}>
      <svg className={styles.map} viewBox={`0 0 ${MAP.width} ${MAP.height}`} role="img" aria-label={words}>
        <path className={styles.land} d={world.land} />
        {marks.map(
          ({ number, shape, at, region }) =>
            at !== null && (
              <g key={region.id} transform={`translate(${at.x} ${at.y})`} data-apps={region.apps.join(' ')}>
                <g className={styles.mark}>
                  <MapMark shape={shape} number={number} />
                </g>
              </g>
            ),
        )}
      </svg>
      <figcaption>
        <ul className={styles.legend}>
          {marks.map((mark) => (
            <LegendEntry key={mark.region.id} mark={mark} />
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function LegendEntry({ mark: { number, shape, region, at } }: { readonly mark: Mark }) {
  const { apps, provider, holds } = region;
  return (
    <li data-apps={apps.join(' ')}>
      <svg
        viewBox="-14 -14 28 28"
        width="28"
        height="28"
        aria-hidden="true"
        className={at === null ? styles.anywhere : ''}
      >
        <MapMark shape={shape} number={number} />
      </svg>
      <div>
        <p className={styles.region}>{isStated(region.place) ? `${region.place}, ${region.region}` : region.region}</p>
        <p className="app-label">
          <AppNames apps={apps} short />
        </p>
        <p>
          {provider}. {holds}.{at === null && ' It differs from site to site, so the map shows no mark for it.'}
        </p>
      </div>
    </li>
  );
}
