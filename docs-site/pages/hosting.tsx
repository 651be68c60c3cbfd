import AppFilter from '@theme/AppFilter';
import { documentPath } from '../core/versions/policy-version';
import { DataTable } from '../src/components/data-table';
import { HostingMap } from '../src/components/hosting-map';
import { Page } from '../src/components/page';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { useTrustData } from '../src/use-trust-data';

/** Where data lies, what stays there, and where the providers say how they are doing. */
export default function Hosting() {
  const label = useTrustData().versions[0]?.label ?? '';
  return (
    <Page
      section="Your data"
      title="Hosting regions"
      lead="Openbook keeps its data where the customer’s own Jira site is. The other apps have fixed regions, one for each app."
      below={<AppFilter />}
    >
      <HostingMap />
      <Section id="regions" title="Regions">
        <DataTable of="regions" parameters={{}} />
        <p>
          The policy’s words: <To href={documentPath(label, 'hosting-regions', 'regions')}>Hosting regions {label}</To>.
        </p>
      </Section>
      <Section id="data-residency" title="Data residency: what is in, what is out">
        <p className="prose">
          “In” means that the data stays in the region of the customer’s Jira site and moves when the site moves. For
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
