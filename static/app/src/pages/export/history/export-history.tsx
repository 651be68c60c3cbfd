import ChevronIcon from '@atlaskit/icon/core/chevron-right';
import { useState } from 'react';
import type { Backend } from '../../../ports';
import fileStyles from '../file-section.module.css';
import { ExportsByDay } from './exports-by-day';
import styles from './export-history.module.css';

type Props = { readonly backend: Pick<Backend, 'getRunHistory'>; readonly round: number };

/** The site's exports by day and format, folded away and asked for once it is opened. */
export function ExportHistory({ backend, round }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={fileStyles.options} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={fileStyles.chevron}>
          <ChevronIcon label="" size="small" />
        </span>
        Exports by day
      </summary>
      <div className={styles.body}>{open && <ExportsByDay backend={backend} round={round} />}</div>
    </details>
  );
}
