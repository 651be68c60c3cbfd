import { leftOutText, numberOf, sizeOf } from '../../../../../src/export-engine';
import { momentOf } from '../../moment';
import { notePlaces } from './receipt-words';
import type { DoneState } from './run-state';
import styles from './run-result.module.css';

/** Long lists are for the receipt's file; the page shows how they begin. */
const mostShown = 100;

type Props = { readonly run: DoneState; readonly timeZone: string };

/** What came out of an export in all detail, folded. */
export function ExportReceipt({ run: { receipt }, timeZone }: Props) {
  const { rows, columns, bytes, sha256, startedAt, finishedAt, leftOut, changed, notes } = receipt;
  const facts = [
    ['Issues', numberOf(rows)],
    ['Columns', numberOf(columns.length)],
    ['Size', `${sizeOf(bytes)} (${numberOf(bytes)} bytes)`],
    ['Started', momentOf(startedAt, timeZone)],
    ['Finished', momentOf(finishedAt, timeZone)],
  ] as const;
  return (
    <>
      <Fold
        summary="Which issues are left out"
        lines={leftOut.map(({ id, reason }) => `Issue id ${id}: ${leftOutText(reason)}`)}
      />
      <Fold summary="Which issues changed" lines={changed.map((id) => `Issue id ${id}`)} />
      <Fold summary="Where values were cut or did not fit" lines={notePlaces(notes)} />
      <details>
        <summary>Details</summary>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>SHA-256</dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        </dl>
      </details>
    </>
  );
}

function Fold({ summary, lines }: { readonly summary: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul className={styles.leftOut}>
        {lines.slice(0, mostShown).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostShown && <li>{numberOf(lines.length - mostShown)} more are in the receipt.</li>}
      </ul>
    </details>
  );
}
