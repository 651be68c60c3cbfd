import { comparePath } from '../../../../core/compare/compare-path';
import { dayInWords } from '../../../../core/versions/day-in-words';
import { standing } from '../../../../core/versions/in-force';
import { documentPath, pdfPath, type DocumentId, type PolicyVersion } from '../../../../core/versions/policy-version';
import { SignLegend } from '../../../components/evidence/sign-legend';
import { StateBadge } from '../../../state-badge';
import { useInForce } from '../../../use-in-force';
import { useTrustData } from '../../../use-trust-data';
import { VersionNotice } from './version-notice';

type Props = { readonly title: string; readonly version: PolicyVersion; readonly document: DocumentId };

export function PolicyHeader({ title, version, document }: Props) {
  const { versions, hasPdf, siteUrl } = useTrustData();
  const inForce = useInForce();
  return (
    <header className="page-header">
      <p className="print-only print-head">
        Policy version {version.label}, {version.state}. {siteUrl}
        {documentPath(version.label, document)}
      </p>
      <p className="eyebrow">Policies</p>
      <h1>{title}</h1>
      <dl className="facts facts--wide doc-plate">
        <div>
          <dt>Policy version</dt>
          <dd>
            {version.label} <StateBadge version={version} />
          </dd>
        </div>
        <div>
          <dt>Takes effect</dt>
          <dd>
            <Effective version={version} />
          </dd>
        </div>
        <div>
          <dt>First shown here</dt>
          <dd>
            <time dateTime={version.recorded}>{dayInWords(version.recorded)}</time>
          </dd>
        </div>
      </dl>
      <div className="doc-tools">
        <nav aria-label="Versions of this document">
          <ul className="link-list version-switch">
            {versions.map(({ label }) => (
              <li key={label}>
                <a href={documentPath(label, document)} aria-current={label === version.label ? 'page' : undefined}>
                  Version {label}
                  {inForce?.label === label ? ` (${standing(inForce)})` : ''}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="link-list">
          <Compare version={version} document={document} />
          {hasPdf && (
            <li>
              <a href={pdfPath(version.label, document)}>PDF</a>
            </li>
          )}
          <li className="js-only">
            <button className="button button--quiet" type="button" data-print="">
              Print
            </button>
          </li>
        </ul>
      </div>
      <VersionNotice version={version} document={document} />
      <SignLegend version={version} document={document} />
    </header>
  );
}

/** With the version before, or with the one after the first. */
function Compare({ version, document }: Omit<Props, 'title'>) {
  const { versions } = useTrustData();
  const at = versions.findIndex(({ label }) => label === version.label);
  const [before, after] = [versions[at + 1], versions[at - 1]];
  const other = before ?? after;
  if (other === undefined) return null;
  const [old, now] = before === undefined ? [version, other] : [other, version];
  return (
    <li>
      <a href={comparePath(old.label, now.label, document)}>Compare with {other.label}</a>
    </li>
  );
}

function Effective({ version: { effective } }: { readonly version: PolicyVersion }) {
  if (effective === null) return <>With its release</>;
  if (effective === 'not stated') return <span className="not-stated">Not stated</span>;
  return <time dateTime={effective}>{dayInWords(effective)}</time>;
}
