import { DOCUMENTS, documentPath } from '../../core/versions/policy-version';
import { StateBadge } from '../state-badge';
import { useTrustData } from '../use-trust-data';
import { To } from './runs';

/** Every policy version in one line: its state and its documents. */
export function VersionList() {
  return (
    <dl className="facts">
      {useTrustData().versions.map((version) => (
        <div key={version.label}>
          <dt>
            {version.label} <StateBadge version={version} />
          </dt>
          <dd>
            <ul className="link-list">
              {DOCUMENTS.map((id) => (
                <li key={id}>
                  <To href={documentPath(version.label, id)}>{version.documents[id].title}</To>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
