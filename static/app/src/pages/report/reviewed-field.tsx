import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './report.module.css';

type Props = {
  readonly title: string;
  readonly category: string;
  /** As it will be sent. */
  readonly children: ReactNode;
  /** Stands above what will be sent while somebody edits it. Absent where a field is edited elsewhere. */
  readonly editor?: ReactNode;
  readonly onRemove?: () => void;
};

/** One field of a report under review, with the data category that it counts as. */
export function ReviewedField({ title, category, children, editor, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const toggled = useRef(false);

  useEffect(() => {
    if (!toggled.current) return;
    toggled.current = false;
    if (editing) body.current?.querySelector<HTMLElement>('textarea, input')?.focus();
    else editButton.current?.focus();
  }, [editing]);

  return (
    <div className={styles.reviewed} role="group" aria-label={title}>
      <div className={styles.reviewedHead}>
        <span className={styles.reviewedTitle}>{title}</span>
        <Lozenge>{category}</Lozenge>
        <span className={styles.reviewedButtons}>
          {editor && (
            <Button
              ref={editButton}
              spacing="compact"
              appearance="subtle"
              aria-label={`${editing ? 'Done with' : 'Edit'} ${title}`}
              onClick={() => {
                toggled.current = true;
                setEditing(!editing);
              }}
            >
              {editing ? 'Done' : 'Edit'}
            </Button>
          )}
          {onRemove && (
            <Button spacing="compact" appearance="subtle" aria-label={`Remove ${title}`} onClick={onRemove}>
              Remove
            </Button>
          )}
        </span>
      </div>
      <div ref={body} className={styles.field}>
        {editing && editor}
        {children}
      </div>
    </div>
  );
}
