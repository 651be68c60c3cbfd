import { useLocation } from '@docusaurus/router';
import { navigation, type Place } from '../../../core/navigation';
import { documentAt } from '../../../core/versions/document-at';
import { documentPath } from '../../../core/versions/policy-version';
import { useTrustData } from '../../use-trust-data';

/** On narrow screens the menu opens by its button, and without scripts by the link to `#menu`. */
export function Menu() {
  const { versions } = useTrustData();
  const first = versions[0]?.label ?? '';
  const isCurrent = useCurrent(first);
  return (
    <nav className="menu" id="menu" aria-label="Trust centre" tabIndex={-1}>
      {navigation(first).map(({ title, places }) => (
        <div className="menu-part" key={title}>
          <h2>{title}</h2>
          <ul>
            {places.map((place) => (
              <li key={place.path}>
                <a href={place.path} aria-current={isCurrent(place)}>
                  {place.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** An older version of a document has no line of its own: there the line of the document is marked, though not as this page. */
function useCurrent(first: string) {
  const { pathname } = useLocation();
  const policy = documentAt(pathname, useTrustData().versions);
  return ({ path }: Place) => {
    if (path === pathname) return 'page';
    return policy !== null && path === documentPath(first, policy.document) ? 'true' : undefined;
  };
}
