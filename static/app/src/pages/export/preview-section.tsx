import { DataTable } from '../../components/data-table';
import { Section } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { Skeleton } from '../../components/skeleton';
import { countOf, type Column, type Format } from '../../../../../src/export-engine';
import type { Preview } from './use-preview';
import styles from './preview-section.module.css';

type Props = {
  readonly preview: Preview;
  readonly format: Format;
  /** Why there is nothing to show yet, where the query or the columns are missing. */
  readonly missing: string | null;
  readonly onRetry: () => void;
};

export function PreviewSection({ preview, format, missing, onRetry }: Props) {
  const table = preview.status === 'ready' ? preview : preview.status === 'loading' ? preview.stale : null;
  const whole = format === 'tables' ? 'the table of issues' : 'the file';
  const first = table && table.rows.length > 0 ? `First ${countOf(table.rows.length, 'row')} of ${whole}` : null;
  return (
    <Section title="Preview" aside={missing === null && <span className={styles.aside}>{first}</span>}>
      <Body preview={preview} missing={missing} onRetry={onRetry} />
    </Section>
  );
}

/** Jira gives no more of these with an issue, and the preview asks for nothing else. */
function hasLists({ kind, aspect }: Column): boolean {
  return aspect === undefined && (kind === 'comments' || kind === 'worklogs');
}

function Body({ preview, missing, onRetry }: Omit<Props, 'format'>) {
  if (missing !== null) return <p className={styles.empty}>{missing}</p>;
  if (preview.status === 'failed') {
    return <ProblemMessage title="The preview did not load" problem={preview.problem} onRetry={onRetry} />;
  }
  const table = preview.status === 'ready' ? preview : preview.stale;
  if (table === null) return <Skeleton label="Loading preview" lines={8} />;
  if (table.rows.length === 0) {
    return (
      <p className={styles.empty}>
        <strong>No issues match.</strong> Widen the query, or check that you may see the project.
      </p>
    );
  }
  return (
    <>
      <DataTable
        label="Preview of the file"
        dense
        stale={preview.status === 'loading'}
        head={table.columns.map(({ header }) => header)}
        numbers={table.columns.flatMap(({ type }, index) => (type === 'number' ? [index] : []))}
        rows={table.rows.map((cells, index) => ({ key: String(index), cells }))}
      />
      {table.columns.some(hasLists) && (
        <p className={styles.note}>
          The preview shows the first 20 comments and work logs of an issue. The file has all of them.
        </p>
      )}
    </>
  );
}
