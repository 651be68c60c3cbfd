import { markOf } from '../../../../../src/redaction/removed-kind';
import type { Piece } from '../../../../../src/redaction/redact';
import styles from './report.module.css';

/** A text as it will be sent; what is struck out stands before the mark that goes in its place. */
export function StruckText({ pieces, label }: { readonly pieces: readonly Piece[]; readonly label: string }) {
  return (
    <div className={styles.text} role="region" aria-label={label} tabIndex={0}>
      {pieces.map(({ text, removed }, index) =>
        removed === null ? (
          <span key={index}>{text}</span>
        ) : (
          <span key={index}>
            <del>
              <span className="visually-hidden">Struck out: </span>
              {text}
              <span className="visually-hidden">. Sent instead: </span>
            </del>
            <mark>{markOf(removed)}</mark>
          </span>
        ),
      )}
    </div>
  );
}
