import { comparePath } from '../../core/compare/compare-path';
import { changedFacts } from '../../core/versions/changed-facts';
import type { PolicyVersion } from '../../core/versions/policy-version';
import { useTrustData } from '../use-trust-data';

/** How many facts a version changed from the one before it, and which. The first version of all changed none. */
export function WhatChanged({ version }: { readonly version: PolicyVersion }) {
  const { versions } = useTrustData();
  const before = versions[versions.findIndex(({ label }) => label === version.label) + 1];
  if (before === undefined) return <p>The first version that is known.</p>;
  const changes = changedFacts(before, version);
  const redline = <a href={comparePath(before.label, version.label, 'statement')}>Compare with {before.label}</a>;
  if (changes.length === 0) {
    return (
      <p>
        No fact changed from {before.label}, only words. {redline}
      </p>
    );
  }
  return (
    <>
      <details>
        <summary>
          {changes.length} facts changed from {before.label}
        </summary>
        <ul className="small">
          {changes.map(({ path, words }) => (
            <li key={path.join('/')}>{words}</li>
          ))}
        </ul>
      </details>
      <p>{redline}</p>
    </>
  );
}
