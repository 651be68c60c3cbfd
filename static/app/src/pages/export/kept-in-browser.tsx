import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';
import { Section } from '../../components/page';
import { Skeleton } from '../../components/skeleton';
import { momentOf } from '../../moment';
import styles from './kept-in-browser.module.css';
import { keptWords } from './unfinished-words';
import type { KeptInBrowser } from './use-kept-exports';

type Props = Pick<KeptInBrowser, 'kept' | 'remove'> & { readonly timeZone: string };

/** What the exports of this person on this site have left in this browser, with a way to take it out. */
export function KeptInBrowserSection({ kept, remove, timeZone }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const onDelete = (runId: string) => {
    void remove(runId);
    // Its button goes away.
    place.current?.focus();
  };

  return (
    <Section title="Kept in this browser">
      <div ref={place} tabIndex={-1} className={styles.place}>
        {kept === null ? (
          <Skeleton label="Looking into this browser" lines={1} />
        ) : kept.length === 0 ? (
          <p className={styles.quiet}>
            Nothing. While an export runs, what it reads is kept here, so that it can go on after an interruption; it is
            deleted when the export ends, or at your next visit after 24 hours.
          </p>
        ) : (
          <ul className={styles.list}>
            {kept.map((each) => (
              <li key={each.runId}>
                <span>
                  {keptWords(each)}
                  {each.state.kind === 'interrupted' && (
                    <span className={styles.quiet}>
                      {' '}
                      · since {momentOf(each.state.startedAt, timeZone)}, deleted after 24 hours
                    </span>
                  )}
                </span>
                {each.state.kind === 'interrupted' && (
                  <Button spacing="compact" onClick={() => onDelete(each.runId)}>
                    Delete
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
