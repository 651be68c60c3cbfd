import { FEEDS, type FeedId } from '../../core/feeds/feeds';

/** Links to feeds, each in both formats. All feeds where no ids are given. */
export function FeedLinks({ ids }: { readonly ids?: readonly FeedId[] }) {
  return (
    <ul className="link-list">
      {FEEDS.filter(({ id }) => ids?.includes(id) ?? true).flatMap(({ id, title, path }) => [
        <li key={`${id}.atom`}>
          <a href={`${path}.atom`} type="application/atom+xml">
            {title} (Atom)
          </a>
        </li>,
        <li key={`${id}.json`}>
          <a href={`${path}.json`} type="application/feed+json">
            {title} (JSON Feed)
          </a>
        </li>,
      ])}
    </ul>
  );
}
