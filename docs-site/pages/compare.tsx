import { comparePath } from '../core/compare/compare-path';
import { DOCUMENTS } from '../core/versions/policy-version';
import { DocumentLinks } from '../src/components/document-links';
import { Page } from '../src/components/page';
import { Section } from '../src/components/section';
import { useTrustData } from '../src/use-trust-data';
import styles from '../src/components/as-of.module.css';

/** Which two versions to compare. The boxes need scripts; the table of all pairs does not. */
export default function Compare() {
  const { versions } = useTrustData();
  const [newest, before] = versions;
  const pairs = versions.flatMap((now, at) => versions.slice(at + 1).map((old) => ({ old, now })));
  return (
    <Page
      section="Policies"
      title="Compare versions"
      lead="Any two versions of a document: the facts that changed first, then every word that was removed, added or moved."
    >
      <div className={`js-only ${styles.ask}`}>
        <form className="controls" action="/compare/" data-script="compare-choice" data-compare-choice="">
          <Choice name="document" title="Document">
            {DOCUMENTS.map((id) => (
              <option key={id} value={id}>
                {newest?.documents[id].title ?? id}
              </option>
            ))}
          </Choice>
          <Choice name="old" title="Old version" chosen={before?.label}>
            {versions.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </Choice>
          <Choice name="new" title="New version" chosen={newest?.label}>
            {versions.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </Choice>
          <button className="button" type="submit">
            Compare
          </button>
        </form>
        <p className="callout" role="status" data-compare-answer="" hidden></p>
      </div>
      <Section id="pairs" title="All comparisons">
        <div className="table-scroll" role="region" tabIndex={0} aria-label="All comparisons">
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col">Documents</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ old, now }) => (
                <tr key={`${old.label}-${now.label}`}>
                  <th scope="row" data-label="From">
                    {old.label}
                  </th>
                  <td data-label="To">{now.label}</td>
                  <td data-label="Documents">
                    <DocumentLinks version={now} pathOf={(id) => comparePath(old.label, now.label, id)} />
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

type ChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly chosen?: string;
  readonly children: React.ReactNode;
};

function Choice({ name, title, chosen, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`compare-${name}`}>{title}</label>
      <select id={`compare-${name}`} name={name} defaultValue={chosen}>
        {children}
      </select>
    </div>
  );
}
