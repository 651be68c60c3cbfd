import type { SentKind } from '../../../../../../src/contract';
import { Section } from '../../../components/page';
import { TrustCentreLink } from '../../../components/trust-centre-link';
import type { OpenLink } from '../../../ports';
import { FieldList } from './field-list';
import { Unfolding } from './unfolding';
import styles from './your-data.module.css';

const stateWords: Readonly<Record<SentKind['state'], string>> = {
  on: 'on',
  off: 'switched off here',
  over: 'over: nothing goes there any more',
  'not configured': 'not sent: the vendor named no address',
};

type Props = { readonly transfers: readonly SentKind[]; readonly openLink: OpenLink };

/** What may leave Atlassian: to whom, what for, and whether it does now. */
export function SentKinds({ transfers, openLink }: Props) {
  return (
    <Section title="What may be sent outside Atlassian">
      <p className={styles.text}>Settings says whether it is sent; Usage and Errors show it before it is.</p>
      <div className={styles.stack}>
        {transfers.map((transfer) => (
          <Unfolding
            key={transfer.name}
            title={transfer.title}
            aside={`to ${transfer.recipient} · ${stateWords[transfer.state]}`}
            isCard
          >
            <p className={styles.text}>{transfer.purpose}</p>
            <p className={styles.text}>
              Legal basis: {transfer.legalBasis}. Kept there: {transfer.retention}.{' '}
              {transfer.clause !== undefined && (
                <TrustCentreLink href={transfer.clause} openLink={openLink}>
                  What the statement says of it
                </TrustCentreLink>
              )}
            </p>
            <FieldList fields={transfer.fields} />
          </Unfolding>
        ))}
      </div>
    </Section>
  );
}
