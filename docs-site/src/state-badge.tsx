import { standing } from '../core/versions/in-force';
import type { PolicyVersion } from '../core/versions/policy-version';
import { useInForce } from './use-in-force';

const LOOKS = {
  'in preparation': { className: 'badge badge--preparation', words: 'In preparation' },
  reconstructed: { className: 'badge badge--reconstructed', words: 'Reconstructed' },
  released: { className: 'badge badge--released', words: 'Released' },
} as const;

const STANDINGS = { 'in force': 'In force', 'latest published': 'Latest published' } as const;

/** A version's state in words; the one that holds today says so too. */
export function StateBadge({ version }: { readonly version: PolicyVersion }) {
  const { className, words } = LOOKS[version.state];
  return (
    <>
      <span className={className}>{words}</span>
      {useInForce()?.label === version.label && (
        <>
          {' '}
          <span className="badge badge--in-force">{STANDINGS[standing(version)]}</span>
        </>
      )}
    </>
  );
}
