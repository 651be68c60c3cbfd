import { useEffect, useState } from 'react';
import type { Policy } from '../../../../../src/contract';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { Ports } from '../../ports';
import styles from './what-is-kept.module.css';

/** A quiet way to the statement; nothing where the trust centre has no address, or while the backend does not answer. */
export function WhatIsKept({ ports: { backend, openLink } }: { readonly ports: Ports }) {
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(() => void backend.getPolicy().then((reply) => setPolicy(reply.ok ? reply.value : null)), [backend]);
  if (policy?.statement === undefined) return null;
  return (
    <p className={styles.line}>
      <TrustCentreLink href={policy.statement} openLink={openLink}>
        What Openbook keeps
      </TrustCentreLink>{' '}
      (policy version {policy.version})
    </p>
  );
}
