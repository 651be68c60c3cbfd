import { isStated } from '../../core/facts/stated';
import { dayInWords } from '../../core/versions/day-in-words';
import type { PolicyVersion } from '../../core/versions/policy-version';

/** From when a version holds, and since when this site shows it. */
export function VersionDates({ version: { effective, recorded } }: { readonly version: PolicyVersion }) {
  return (
    <dl className="facts facts--wide">
      <div>
        <dt>Holds from</dt>
        <dd>
          <Effective effective={effective} />
        </dd>
      </div>
      <div>
        <dt>First shown here</dt>
        <dd>
          <time dateTime={recorded}>{dayInWords(recorded)}</time>
        </dd>
      </div>
    </dl>
  );
}

/** A version's first day, or why there is none. */
export function Effective({ effective }: Pick<PolicyVersion, 'effective'>) {
  if (effective === null) return <>Its release; no day is set yet</>;
  return isStated(effective) ? (
    <time dateTime={effective}>{dayInWords(effective)}</time>
  ) : (
    <span className="not-stated">Not stated</span>
  );
}
