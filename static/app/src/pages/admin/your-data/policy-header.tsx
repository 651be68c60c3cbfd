import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import type { PolicyHeader } from '../../../../../../src/contract';
import { ProblemMessage } from '../../../components/problem-message';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import { momentOf } from '../../../moment';
import type { Ports } from '../../../ports';
import { problemOfReply, type Problem } from '../../../problem';
import { changeSentence } from './policy-words';
import styles from './your-data.module.css';

type Props = { readonly policy: PolicyHeader; readonly ports: Pick<Ports, 'backend' | 'openLink' | 'context'> };

/** Which policies describe what is kept, what changed since the app was installed, and who has taken note of it. */
export function PolicyLines({ policy, ports: { backend, openLink, context } }: Props) {
  const { builtFor, inForce } = policy;
  const [acknowledgedAt, setAcknowledgedAt] = useState(policy.acknowledgedAt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const acknowledge = async () => {
    const reply = await backend.acknowledgePolicy({ version: builtFor.version });
    if (!reply.ok) return setProblem(problemOfReply(reply));
    setProblem(null);
    setAcknowledgedAt(reply.value.acknowledgedAt);
    place.current?.focus(); // its button goes away
  };
  return (
    <div className={styles.stack}>
      <p className={styles.text}>
        Described by policy version {builtFor.version}
        {builtFor.statement !== undefined && (
          <>
            {': '}
            <TrustCentreLink href={builtFor.statement} openLink={openLink}>
              read the statement
            </TrustCentreLink>
          </>
        )}
        . {changeSentence(policy)}{' '}
        {inForce !== undefined && (
          <TrustCentreLink href={inForce} openLink={openLink}>
            Which version is in force
          </TrustCentreLink>
        )}
      </p>
      <div ref={place} tabIndex={-1} className={styles.line} role="status">
        {acknowledgedAt === undefined ? (
          <Button spacing="compact" onClick={() => void acknowledge()}>
            Acknowledge version {builtFor.version}
          </Button>
        ) : (
          <span className={styles.quiet}>
            Version {builtFor.version} was acknowledged {momentOf(acknowledgedAt, context.timeZone)}.
          </span>
        )}
      </div>
      {problem && <ProblemMessage title="It was not noted" problem={problem} />}
    </div>
  );
}
