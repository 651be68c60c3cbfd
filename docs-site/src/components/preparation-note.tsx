import { standing } from '../../core/versions/in-force';
import { documentPath } from '../../core/versions/policy-version';
import { useInForce } from '../use-in-force';
import { useTrustData } from '../use-trust-data';
import { To } from './runs';

/** While the facts of a page are those of a version in preparation: what that changes, and what stands until then. */
export function PreparationNote() {
  const [first] = useTrustData().versions;
  const inForce = useInForce();
  if (first?.state !== 'in preparation') return null;
  return (
    <p className="small">
      These are the facts of <To href={documentPath(first.label, 'statement')}>policy version {first.label}</To>, in
      preparation. {first.summary}
      {inForce !== undefined && (
        <>
          {' '}
          Until its release, <To href={documentPath(inForce.label, 'statement')}>version {inForce.label}</To> is{' '}
          {standing(inForce) === 'in force' ? 'in force' : 'the latest published'}.
        </>
      )}
    </p>
  );
}
