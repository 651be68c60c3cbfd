import Checkbox from '@atlaskit/checkbox/checkbox';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { OpenLink } from '../../ports';
import styles from './report.module.css';

type Props = {
  readonly policyVersion: string;
  /** The address of the statement's clause; undefined where the trust centre has no address. */
  readonly clause: string | undefined;
  readonly openLink: OpenLink;
  readonly isGiven: boolean;
  readonly isMissing: boolean;
  readonly onChange: (isGiven: boolean) => void;
};

/** Nothing is sent without it; what is recorded is that it was given, when, and to which policy version. */
export function Consent({ policyVersion, clause, openLink, isGiven, isMissing, onChange }: Props) {
  return (
    <div className={styles.field}>
      <Checkbox
        name="consent"
        label="I agree that Openbook keeps this report and sends it to Alpha Serve’s support desk, outside Atlassian, so that support can help me."
        isRequired
        isInvalid={isMissing}
        isChecked={isGiven}
        aria-describedby="consent-hint"
        onChange={({ target }) => onChange(target.checked)}
      />
      <p id="consent-hint" role={isMissing ? 'alert' : undefined} className={styles.boxHint}>
        {isMissing && (
          <span className={styles.invalid}>Tick this box to send the report, or leave it with Cancel. </span>
        )}
        You can withdraw the report under “My reports”.{' '}
        {clause === undefined ? (
          <>Policy version {policyVersion} says how support data is handled.</>
        ) : (
          <TrustCentreLink href={clause} openLink={openLink}>
            How support data is handled
          </TrustCentreLink>
        )}
        {clause !== undefined && ` (policy version ${policyVersion})`}
      </p>
    </div>
  );
}
