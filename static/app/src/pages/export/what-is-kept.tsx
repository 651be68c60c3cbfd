import { useEffect, useState } from 'react';
import type { Policy } from '../../../../../src/contract';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { OpenLink, Ports } from '../../ports';
import { usageSentence } from './usage-sentence';
import styles from './what-is-kept.module.css';

/**
 * A quiet way to the statement, where the trust centre has an address, and whether this page counts what is used. Both only
 * once the backend has answered.
 */
export function WhatIsKept({ ports: { backend, openLink, usage } }: { readonly ports: Ports }) {
  const [policy, setPolicy] = useState<Policy | null>(null);
  const [counting, setCounting] = useState<boolean | null>(null);
  useEffect(() => void backend.getPolicy().then((reply) => setPolicy(reply.ok ? reply.value : null)), [backend]);
  useEffect(
    () => void backend.getSwitches().then((reply) => setCounting(reply.ok ? reply.value.countUsage : null)),
    [backend],
  );
  const open: OpenLink = (address) => {
    usage.count('what-is-kept');
    openLink(address);
  };
  return (
    <div className={styles.lines}>
      {policy?.statement !== undefined && (
        <p className={styles.line}>
          <TrustCentreLink href={policy.statement} openLink={open}>
            What Openbook keeps
          </TrustCentreLink>{' '}
          (policy version {policy.version})
        </p>
      )}
      {counting !== null && (
        <p className={styles.line}>{usageSentence({ refusedByBrowser: usage.refusedByBrowser, counting })}</p>
      )}
    </div>
  );
}
