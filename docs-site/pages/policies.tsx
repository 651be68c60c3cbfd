import { DOCUMENTS, documentPath, pdfPath } from '../core/versions/policy-version';
import { Page } from '../src/components/page';
import { To } from '../src/components/runs';
import { Section } from '../src/components/section';
import { VersionDates } from '../src/components/version-dates';
import { WhatChanged } from '../src/components/what-changed';
import { StateBadge } from '../src/state-badge';
import { useTrustData } from '../src/use-trust-data';

/** All versions of all documents: state, dates, what changed, and the texts. */
export default function Policies() {
  const { versions, hasPdf } = useTrustData();
  return (
    <Page
      section="Policies"
      title="All policy versions"
      lead="The statement, the hosting regions and the backup policy, in every version. Each keeps its own address, and a released version never changes."
    >
      {versions.map((version) => (
        <Section key={version.label} id={`version-${version.label}`} title={`Policy version ${version.label}`}>
          <p>
            <StateBadge version={version} />
          </p>
          <p className="prose">{version.summary}</p>
          <WhatChanged version={version} />
          <VersionDates version={version} />
          <ul className="grid">
            {DOCUMENTS.map((id) => (
              <li key={id} className="card">
                <h3>
                  <To href={documentPath(version.label, id)} className="card-link">
                    {version.documents[id].title}
                  </To>
                </h3>
                <p className="small">
                  {version.documents[id].clauses.filter(({ level }) => level === 2).length} clauses
                </p>
              </li>
            ))}
          </ul>
          {hasPdf && (
            <ul className="link-list">
              {DOCUMENTS.map((id) => (
                <li key={id}>
                  <a href={pdfPath(version.label, id)}>
                    {version.documents[id].title} {version.label} (PDF)
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <Section id="unchanged" title="Whether a version was changed">
        <p>
          A released version is not edited. Your own browser can check that, on the page{' '}
          <To href="/evidence/#chain">Evidence</To>.
        </p>
      </Section>
      <Section id="dates" title="Which version held on a day">
        <p>
          <To href="/as-of/">Text as of a day</To> answers for any date. <To href="/updates/">Updates and feeds</To>{' '}
          tells how to learn of the next version.
        </p>
      </Section>
    </Page>
  );
}
