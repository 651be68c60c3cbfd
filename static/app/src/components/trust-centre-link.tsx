import type { MouseEvent, ReactNode } from 'react';
import type { OpenLink } from '../ports';
import styles from './trust-centre-link.module.css';

type Props = {
  readonly href: string;
  readonly openLink: OpenLink;
  /** What opens, in words; left out, the trust centre. */
  readonly opens?: string;
  readonly children: ReactNode;
};

/** A link out of Jira, which the product opens in a new tab. A real anchor: it can be copied, and middle-clicked. */
export function TrustCentreLink({ href, openLink, opens = 'the trust centre', children }: Props) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openLink(href);
  };
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer" onClick={open}>
      {children}
      <span className="visually-hidden"> (opens {opens} in a new tab)</span>
    </a>
  );
}
