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
      <ToSupport support={support} openLink={openLink} />
    </p>
  );
}

type SavedProps = { readonly setup: ReportSetup; readonly openLink: OpenLink };

/** Where the saved file goes. After a failed sending it is not known that nothing was sent: the answer may have been lost. */
export function SavedInstead({ setup: { sends, support }, openLink }: SavedProps) {
  return (
    <p className={styles.quiet}>
      {!sends && 'Nothing was sent. '}Give the file to <ToSupport support={support} openLink={openLink} />
    </p>
  );
}

/** The end of a sentence: `… give it to support yourself, at support@example.com.` */
function ToSupport({ support, openLink }: Pick<ReportSetup, 'support'> & { readonly openLink: OpenLink }) {
  if (support.portal === undefined) return <>support yourself, at {support.email}.</>;
  return (
    <>
      <TrustCentreLink href={support.portal} openLink={openLink} opens="the support portal">
        support
      </TrustCentreLink>{' '}
      yourself, or write to {support.email}.
    </>
  );
}
