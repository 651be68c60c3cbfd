import type { CategoryKept, GetStarted } from '../../../../../src/contract';
import { DataTable } from '../../components/data-table';
import { TrustCentreLink } from '../../components/trust-centre-link';
import type { OpenLink } from '../../ports';
import styles from './get-started-page.module.css';

const WHOM: Readonly<Record<CategoryKept['identifies'], string>> = {
  nobody: 'Nobody',
  tenant: 'Your site',
  person: 'People',
};

/** One line a data category, with the clause of the statement that covers it. */
export function KeptByCategory({ about, openLink }: { readonly about: GetStarted; readonly openLink: OpenLink }) {
  const { categories, policy } = about;
  return (
    <>
      <p className={styles.sentence}>
        Records about how the app is used and set up, none of them with issue content. Your admins decide what is sent
        to us, on the page “See what Openbook keeps”. Policy version {policy.version} describes it
        {policy.statement !== undefined && (
          <>
            {': '}
            <TrustCentreLink href={policy.statement} openLink={openLink}>
              read the statement
            </TrustCentreLink>
          </>
        )}
        .
      </p>
      <DataTable
        label="What Openbook keeps, by data category"
        head={['Category', 'Kept', 'Sent outside Atlassian', 'Identifies']}
        rows={categories.map(({ category, kept, sent, identifies, clause }) => ({
          key: category,
          cells: [
            clause === undefined ? (
              category
            ) : (
              <TrustCentreLink href={clause} openLink={openLink} opens="its clause in the trust centre">
                {category}
              </TrustCentreLink>
            ),
            kept.join(', ') || 'Nothing',
            sent.join(', ') || 'Nothing',
            WHOM[identifies],
          ],
        }))}
      />
    </>
  );
}
