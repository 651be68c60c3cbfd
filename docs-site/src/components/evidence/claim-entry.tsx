import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { momentInWords, shortCommit } from '../../../core/evidence/evidence-in-words';
import { claimAnchor } from '../../../core/evidence/evidence-path';
import type { ShownClaim } from '../../../core/evidence/shown-claims';
import { whereSaid } from '../../../core/evidence/where-said';
import { dayInWords } from '../../../core/versions/day-in-words';
import { useEvidence } from '../../use-evidence';
import { useTrustData } from '../../use-trust-data';
import { To } from '../runs';
import { CheckFound } from './check-found';
import styles from './evidence.module.css';
import { StateSign } from './state-sign';

/** A claim: what is promised, where, how it stands, and what stands behind it. */
export function ClaimEntry({ shown: { claim, state, checks } }: { readonly shown: ShownClaim }) {
  const { bundle } = useEvidence();
  const anchor = claimAnchor(claim.id);
  useBrokenLinks().collectAnchor(anchor);
  return (
    <li id={anchor} className={styles.claim}>
      <div>
        <h3 className={styles.promise}>{claim.promise}</h3>
        <p className={styles.standing}>
          <StateSign state={state} />
        </p>
        <Said document={claim.document} clause={claim.clause} />
        {bundle !== null && checks.some(({ result }) => result !== null) && (
          <p className="small">
            Checked on <time dateTime={bundle.writtenAt}>{momentInWords(bundle.writtenAt)}</time>, commit{' '}
            <code>{shortCommit(bundle)}</code>
          </p>
        )}
      </div>
      {claim.kind === 'vouched' ? (
        <dl className={styles.findings}>
          <div>
            <dt>Who vouches</dt>
            <dd>{claim.by}</dd>
          </div>
          <div>
            <dt>Why no software checks it</dt>
            <dd>{claim.why}</dd>
          </div>
          <div>
            <dt>Last reviewed</dt>
            <dd>
              {claim.reviewed === null ? (
                'Not reviewed yet'
              ) : (
                <time dateTime={claim.reviewed}>{dayInWords(claim.reviewed)}</time>
              )}
            </dd>
          </div>
        </dl>
      ) : (
        <ul className={styles.checks}>
          {checks.map((one) => (
            <CheckFound key={one.check.id} {...one} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The clause that says it. */
function Said(claim: Parameters<typeof whereSaid>[1]) {
  const said = whereSaid(useTrustData().versions, claim, new Date().toISOString().slice(0, 10));
  if (said === null) return null;
  return (
    <p className="small">
      Said in: <To href={said.path}>{said.clause}</To>, {said.document}
    </p>
  );
}
