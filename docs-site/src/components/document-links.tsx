import { DOCUMENTS, type DocumentId, type PolicyVersion } from '../../core/versions/policy-version';
import { To } from './runs';

type Props = {
  readonly version: PolicyVersion;
  readonly pathOf: (id: DocumentId) => string;
};

/** The documents of a version, by its titles; `data-documents` names the version for scripts. */
export function DocumentLinks({ version: { label, documents }, pathOf }: Props) {
  return (
    <ul className="link-list" data-documents={label}>
      {DOCUMENTS.map((id) => (
        <li key={id}>
          <To href={pathOf(id)}>{documents[id].title}</To>
        </li>
      ))}
    </ul>
  );
}
