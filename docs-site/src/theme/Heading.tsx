import { useLocation } from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Heading';
import { documentAt } from '../../core/versions/document-at';
import { ClauseElsewhere } from '../clause-elsewhere';
import { useTrustData } from '../use-trust-data';

/** A heading with an id gets a permalink; in a policy that is not in force also the way to the same clause in the one that is. */
export default function Heading({ as: As, id, children, className, ...rest }: Props) {
  const brokenLinks = useBrokenLinks();
  const policy = documentAt(useLocation().pathname, useTrustData().versions);
  if (As === 'h1' || id === undefined) {
    return (
      <As {...rest} className={className}>
        {children}
      </As>
    );
  }
  brokenLinks.collectAnchor(id);
  return (
    <As {...rest} className={['clause', className].filter(Boolean).join(' ')} id={id}>
      {children}
      <a className="clause-link" href={`#${id}`} aria-label="Link to this clause">
        §
      </a>
      {policy !== null && <ClauseElsewhere {...policy} clause={id} />}
    </As>
  );
}
