import type { Policy } from '../../../../../../src/contract';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import type { OpenLink } from '../../../ports';
import styles from './inventory-view.module.css';

/** Which policy version describes the records below, with the way to its statement. */
export function PolicyLine({ policy, openLink }: { readonly policy: Policy; readonly openLink: OpenLink }) {
  return (
    <span className={styles.policy}>
      Described by policy version {policy.version}
      {policy.statement !== undefined && (
        <>
          {': '}
          <TrustCentreLink href={policy.statement} openLink={openLink}>
            read the statement
          </TrustCentreLink>
        </>
      )}
    </span>
  );
}
