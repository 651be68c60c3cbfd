import type { ReportSetup } from '../../../../../src/contract';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { OpenLink } from '../../ports';
import styles from './report.module.css';

type Refusal = Extract<ReportSetup, { sends: false }>['why'];

const reasons: Readonly<Record<Refusal, string>> = {
  'no-desk': 'This Openbook is not connected to a support desk.',
  'switched-off': 'A Jira admin has switched off sending problem reports from this site.',
  'admins-only': 'On this site only Jira admins send problem reports.',
};

type Props = { readonly setup: Extract<ReportSetup, { sends: false }>; readonly openLink: OpenLink };

/** Why nothing is sent from here, and where the file can go instead. */
export function NotSent({ setup: { why, support }, openLink }: Props) {
  return (
    <p className={styles.quiet}>
      {reasons[why]} So nothing is sent: save the report as a file, and give it to{' '}
      {support.portal === undefined ? (
        <>support yourself, at {support.email}.</>
      ) : (
        <>
          <TrustCentreLink href={support.portal} openLink={openLink} opens="the support portal">
            support
          </TrustCentreLink>{' '}
          yourself, or write to {support.email}.
        </>
      )}
    </p>
  );
}
