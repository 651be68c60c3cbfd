import { documentPath } from '../../core/versions/policy-version';
import { StateBadge } from '../state-badge';
import { useTrustData } from '../use-trust-data';
import { DocumentLinks } from './document-links';

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
            <DocumentLinks version={version} pathOf={(id) => documentPath(version.label, id)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
