import AppFilter from '@theme/AppFilter';
import { updates } from '../core/overview/updates';
import { AtAGlance } from '../src/components/at-a-glance';
import { EvidenceInShort } from '../src/components/evidence/evidence-in-short';
import { HostingMap } from '../src/components/hosting-map';
import { HowToAsk } from '../src/components/how-to-ask';
import { Page } from '../src/components/page';
import { PreparationNote } from '../src/components/preparation-note';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { UpdateEntry } from '../src/components/update-entry';
import { VersionList } from '../src/components/version-list';
import { useTrustData } from '../src/use-trust-data';

/** How many changes the overview shows; the rest stands on the page of updates. */
const LATEST = 3;

/** The whole trust centre at a glance: each answer leads to where it stands in full. */
export default function Overview() {
  const data = useTrustData();
  return (
    <Page
      section={`${data.facts.vendor.name}, Atlassian Marketplace`}
      title="What the apps keep about you, and where"
      lead="What is kept, where, for how long, who else gets it, how it is backed up and whom to ask: for each app, from the code and from published facts."
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <AtAGlance />
      <Section id="categories" title="What is kept, by kind of data">
        <ul className="grid">
          {data.facts['data-categories'].categories.map(({ id, name, summary }) => (
            <li key={id} className="card">
              <h3>
                <To href={`/data/#${id}`} className="card-link">
                  {name}
                </To>
              </h3>
              <p>{summary}</p>
            </li>
          ))}
        </ul>
        <p className="small">Each leads to its fields, how long they are kept, where, why, and since when.</p>
      </Section>
      <Section id="regions" title="Where the data lies">
        <HostingMap />
        <p>
          <To href="/hosting/#data-residency">What takes part in data residency, and why</To>
        </p>
      </Section>
      <Section id="ask" title="How to ask">
        <HowToAsk />
      </Section>
      <Section id="evidence" title="How you can check it">
        <EvidenceInShort />
      </Section>
      <Section id="lately" title="What changed lately">
        <ol className="timeline">
          {updates(data)
            .slice(0, LATEST)
            .map((update) => (
              <UpdateEntry key={update.id} update={update} />
            ))}
        </ol>
        <p>
          <To href="/updates/">All updates, and feeds to follow them</To>
        </p>
      </Section>
      <Section id="versions" title="Policy versions">
        <VersionList />
      </Section>
    </Page>
  );
}
