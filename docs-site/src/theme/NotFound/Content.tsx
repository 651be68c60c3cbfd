import { documentPath } from '../../../core/versions/policy-version';
import { useTrustData } from '../../use-trust-data';

/** The page for an address that leads nowhere: says so, and where its reader probably wanted to go. */
export default function NotFoundContent() {
  const { versions, facts } = useTrustData();
  const first = versions[0]?.label ?? '';
  const { privacy } = facts.vendor.contacts;
  return (
    <>
      <header className="page-header">
        <p className="eyebrow">Address not known</p>
        <h1>There is no page here</h1>
        <p className="lead">
          The address may be mistyped, or the link that led here may be wrong. Policy versions keep their addresses for
          good, so no policy was removed from here.
        </p>
      </header>
      <div className="prose">
        <h2>Where to look</h2>
        <ul>
          <li>
            <a href="/">Overview: what is stored, where, and for how long</a>
          </li>
          <li>
            <a href={documentPath(first, 'statement')}>The statement, version {first}</a>
          </li>
          <li>
            <a href="/policies/">All versions of all policies</a>
          </li>
          <li>
            <a href="/compare/">Any two versions of a policy, compared</a>
          </li>
          <li>
            <a href="/as-of/">The text as it was on a day</a>
          </li>
        </ul>
        <p>
          If a link of ours is wrong, please tell us at <a href={`mailto:${privacy}`}>{privacy}</a>.
        </p>
      </div>
    </>
  );
}
