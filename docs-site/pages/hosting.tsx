import AppFilter from '@theme/AppFilter';
import type { Facts } from '../core/facts/facts';
import { documentPath } from '../core/versions/policy-version';
import { DataTable } from '../src/components/data-table';
import { HostingMap } from '../src/components/hosting-map';
import { Page } from '../src/components/page';
import { PreparationNote } from '../src/components/preparation-note';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { useTrustData } from '../src/use-trust-data';

/** Where data lies, what stays there, and where the providers say how they are doing. */
export default function Hosting() {
  const { facts, versions } = useTrustData();
  const label = versions[0]?.label ?? '';
  const stays = facts.apps.apps.map((app) => `${app.shortName}: ${regionsOf(facts, app.id).join(', ')}.`).join(' ');
  return (
    <Page
      section="Your data"
      title="Hosting regions"
      lead={`${stays} What takes part in data residency, and why, stands below.`}
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <HostingMap />
      <Section id="regions" title="Regions">
        <DataTable of="regions" parameters={{}} />
        <p>
          The policy's words: <To href={documentPath(label, 'hosting-regions', 'regions')}>Hosting regions {label}</To>.
        </p>
      </Section>
      <Section id="data-residency" title="Data residency: what is in, what is out">
        <p className="prose">
          "In" means that the data stays in the region of the customer's Jira site and moves when the site moves. For
          everything that is out, the reason stands beside it.
        </p>
        <DataTable of="residency" parameters={{}} />
      </Section>
      <Section id="status-pages" title="Status pages">
        <DataTable of="status-pages" parameters={{}} />
      </Section>
    </Page>
  );
}

const regionsOf = ({ hosting }: Facts, app: string) => [
  ...new Set(hosting.regions.filter(({ apps }) => apps.includes(app)).map(({ region }) => region)),
];
