import { documentPath, type DocumentId, type PolicyVersion } from '../core/versions/policy-version';
import { useInForce } from './use-in-force';

type Props = { readonly version: PolicyVersion; readonly document: DocumentId; readonly clause: string };

/** The way from a clause to the same clause in the version in force; nothing where that version has no such clause. */
export function ClauseElsewhere({ version, document, clause }: Props) {
  const inForce = useInForce();
  if (inForce === undefined || inForce.label === version.label) return null;
  if (!inForce.documents[document].clauses.some(({ id }) => id === clause)) return null;
  return (
    <a className="clause-elsewhere" href={documentPath(inForce.label, document, clause)}>
      In {inForce.label}
    </a>
  );
}
