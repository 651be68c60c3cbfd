import { compareLabels } from '../../../../core/versions/compare-labels';
import { effectiveDay, standing } from '../../../../core/versions/in-force';
import { documentPath, type DocumentId, type PolicyVersion } from '../../../../core/versions/policy-version';
import { useInForce } from '../../../use-in-force';

type Props = { readonly version: PolicyVersion; readonly document: DocumentId };

/** Says what a reader must know before relying on the text. A released version in force needs no notice. */
export function VersionNotice({ version, document }: Props) {
  const inForce = useInForce();
  const isInForce = inForce?.label === version.label;
  const isToCome = inForce === undefined || compareLabels(version.label, inForce.label) > 0;
  const wayToForce = inForce !== undefined && !isInForce && (
    <a href={documentPath(inForce.label, document)}>
      Read version {inForce.label}, {standing(inForce) === 'in force' ? 'which is in force' : 'the latest published'}
    </a>
  );
  switch (version.state) {
    case 'in preparation':
      return (
        <aside className="callout callout--preparation" aria-label="State of this version">
          <p className="callout-title">This version is in preparation and not in force</p>
          <p>
            Its words may still change, and may describe what is being built. Its tables show only what exists today.{' '}
            {wayToForce}
            {wayToForce && '.'}
          </p>
        </aside>
      );
    case 'reconstructed':
      return (
        <aside className="callout callout--reconstructed" aria-label="State of this version">
          <p className="callout-title">
            Reconstructed from the facts of an earlier published statement; not its wording
          </p>
          <p>
            {isInForce ? 'It is the latest version that was published.' : 'A later version has replaced it.'}{' '}
            {effectiveDay(version) === null && 'Its dates are not stated.'} {wayToForce}
            {wayToForce && '.'}
          </p>
        </aside>
      );
    case 'released':
      return isInForce ? null : (
        <aside className="callout callout--older" aria-label="State of this version">
          <p className="callout-title">This version is not in force{isToCome ? ' yet' : ''}</p>
          <p>
            {isToCome ? 'It is released, and holds from the day above.' : 'It is kept here unchanged.'} {wayToForce}
            {wayToForce && '.'}
          </p>
        </aside>
      );
  }
}
