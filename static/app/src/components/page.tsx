import Heading from '@atlaskit/heading/heading';
import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands at the end of the title's line. */
  readonly aside?: ReactNode;
  /** Stays in sight at the bottom of the window. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

export function Page({ title, lead, aside, footer, children }: Props) {
  return (
    <div className={styles.page}>
      <main className={styles.content}>
        <header>
          <div className={styles.heading}>
            <Heading as="h1" size="large">
              {title}
            </Heading>
            {aside}
          </div>
          {lead && <p className={styles.lead}>{lead}</p>}
        </header>
        {children}
      </main>
      {footer && (
        <div className={styles.footer}>
          <div className={styles.footerContent}>{footer}</div>
        </div>
      )}
    </div>
  );
}

type SectionProps = {
  readonly title: string;
  /** Stands at the end of the heading's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

export function Section({ title, aside, children }: SectionProps) {
  return (
    <section aria-label={title} className={styles.section}>
      <div className={styles.heading}>
        <Heading as="h2" size="small">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
