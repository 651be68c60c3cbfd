import { clauseIn } from '../core/versions/clause-in';
import { documentPath, type DocumentId, type PolicyVersion } from '../core/versions/policy-version';
import { useInForce } from './use-in-force';

type Props = { readonly version: PolicyVersion; readonly document: DocumentId; readonly clause: string };

/** The way from a clause to the same clause in the version in force, or that this version has none such. */
export function ClauseElsewhere({ version, document, clause }: Props) {
  const inForce = useInForce();
  if (inForce === undefined || inForce.label === version.label) return null;
  if (clauseIn(inForce, document, clause, version)?.exact !== true) {
    return <span className="clause-elsewhere">Not in {inForce.label}</span>;
  }
  return (
    <a className="clause-elsewhere" href={documentPath(inForce.label, document, clause)}>
      In {inForce.label}
    </a>
  );
}
