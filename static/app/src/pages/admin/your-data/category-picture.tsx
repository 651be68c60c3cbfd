import { useId } from 'react';
import { countOf, sizeOf } from '../../../../../../src/export-engine';
import { BarRows } from '../../../components/bar-rows';
import { pictureSentence } from './answer';
import type { Category } from './totals';
import styles from './category-picture.module.css';

const [width, height] = [100, 20];
/** One record among 100,000 still has to be seen; in hundredths of the longest bar. */
const leastBar = 1.5;

/**
 * A bar a category, as long as it has records; those that can name a person are striped. Place, words and stripes say what
 * other charts say by colour.
 */
export function CategoryPicture({ categories }: { readonly categories: readonly Category[] }) {
  const id = useId();
  const most = Math.max(1, ...categories.map(({ records }) => records));
  const lengthOf = (records: number) => (records === 0 ? 0 : Math.max(leastBar, (records / most) * width));
  const rows = categories.map(({ category, records, personal, bytes }) => ({
    name: category,
    picture: (
      <svg className={styles.bar} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        <Stripes id={`${id}-stripes`} />
        <rect width={width} height={height} className={styles.track} />
        <rect width={lengthOf(records)} height={height} className={styles.records} />
        <rect width={lengthOf(personal)} height={height} fill={`url(#${CSS.escape(`${id}-stripes`)})`} />
      </svg>
    ),
    amount: records === 0 ? 'No records' : `${countOf(records, 'record')} · ${sizeOf(bytes)}`,
  }));
  const legend = (
    <span className={styles.legend}>
      <Key /> can name no person
      <Key stripes={`${id}-key`} /> can name a person
    </span>
  );
  return <BarRows summary={pictureSentence(categories)} rows={rows} caption={legend} />;
}

/** Upright, so that they stay the same however wide the bar is drawn. */
function Stripes({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="1.2" height={height} patternUnits="userSpaceOnUse">
        <rect x="0.7" width="0.5" height={height} className={styles.stripe} />
      </pattern>
    </defs>
  );
}

function Key({ stripes }: { readonly stripes?: string }) {
  return (
    <svg className={styles.key} viewBox="0 0 4 4" aria-hidden="true">
      {stripes !== undefined && <Stripes id={stripes} />}
      <rect width="4" height="4" className={styles.records} />
      {stripes !== undefined && <rect width="4" height="4" fill={`url(#${CSS.escape(stripes)})`} />}
    </svg>
  );
}
