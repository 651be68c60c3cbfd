import AppFilter from '@theme/AppFilter';
import { isStated } from '../core/facts/stated';
import { restoreTestsTable } from '../core/tables/backup-tables';
import { contextOfPages } from '../core/tables/table-context';
import { documentPath } from '../core/versions/policy-version';
import { AppNames } from '../src/components/app-names';
import { Ask } from '../src/components/ask';
import { BackupFacts } from '../src/components/backup-facts';
import { FactTable } from '../src/components/fact-table';
import { Page } from '../src/components/page';
import { PreparationNote } from '../src/components/preparation-note';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { useTrustData } from '../src/use-trust-data';

/** Who backs up what, how often, and the log of restore tests. */
export default function Backups() {
  const data = useTrustData();
  const label = data.versions[0]?.label ?? '';
  const restoreTests = restoreTestsTable(contextOfPages(data));
  const gaps = data.facts.backups.backups.some((backup) => Object.values(backup).some((fact) => !isStated(fact)));
  return (
    <Page
      section="Your data"
      title="Backups and restore tests"
      lead="Who makes the backups of each app, how often, what protects them, and the log of restore tests."
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <Section id="backups" title="Backups, app by app">
        <div className="grid grid--wide">
          {data.facts.backups.backups.map((backup) => (
            <article className="card" key={backup.by} data-apps={backup.apps.join(' ')}>
              <h3>
                <AppNames apps={backup.apps} short />
              </h3>
              <BackupFacts backup={backup} />
            </article>
          ))}
        </div>
        {gaps && <Ask />}
        <p>
          The policy's words: <To href={documentPath(label, 'backup-policy')}>Backup policy {label}</To>.
        </p>
      </Section>
      <Section id="restore-tests" title="Restore-test log">
        {restoreTests.rows.length === 0 ? (
          <div className="callout">
            <p className="callout-title">No restore has been logged yet</p>
            <p>
              On the "Your data" page of Openbook an admin takes the data of a site out, and puts it back. Each test run
              of the code does so and compares both. The results will stand here with their day and the command that
              repeats them.
            </p>
          </div>
        ) : (
          <FactTable table={restoreTests} />
        )}
      </Section>
    </Page>
  );
}
