import { isStated } from '../core/facts/stated';
import type { DatedVersion } from '../core/as-of/as-of-answer';
import { documentPath } from '../core/versions/policy-version';
import { DocumentLinks } from '../src/components/document-links';
import { Page } from '../src/components/page';
import { Section } from '../src/components/section';
import { Effective } from '../src/components/version-dates';
import { StateBadge } from '../src/state-badge';
import { useTrustData } from '../src/use-trust-data';
import styles from '../src/components/as-of.module.css';

/** Which policy version held on a day. The box needs scripts; the table of periods below does not. */
export default function AsOf() {
  const { versions } = useTrustData();
  const dated: readonly DatedVersion[] = versions.map(({ label, state, effective }) => ({
    label,
    state,
    from: effective !== null && isStated(effective) ? effective : null,
  }));
  return (
    <Page
      section="Policies"
      title="Text as of a day"
      lead="Which policy version held on a given day, with its documents. Before version 2.0 the dates are not stated."
    >
      <div className={`js-only ${styles.ask}`}>
        <form className="controls" action="/as-of/" data-script="as-of" data-as-of={JSON.stringify(dated)}>
          <div className="field">
            <label htmlFor="date">Day</label>
            <input id="date" name="date" type="date" aria-describedby="as-of-answer" />
          </div>
          <button className="button" type="submit">
            Show the version
          </button>
        </form>
        <div id="as-of-answer" className="callout" role="status" data-as-of-answer="" hidden></div>
      </div>
      <Section id="periods" title="Periods">
        <div className="table-scroll" role="region" tabIndex={0} aria-label="Periods of the policy versions">
          <table>
            <caption>Policy versions, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Policy version</th>
                <th scope="col">State</th>
                <th scope="col">Holds from</th>
                <th scope="col">Documents</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.label}>
                  <th scope="row" data-label="Policy version">
                    {version.label}
                  </th>
                  <td data-label="State">
                    <span>
                      <StateBadge version={version} />
                    </span>
                  </td>
                  <td data-label="Holds from">
                    <Effective effective={version.effective} />
                  </td>
                  <td data-label="Documents">
                    <DocumentLinks version={version} pathOf={(id) => documentPath(version.label, id)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Page>
  );
}
