import type { TOCItem } from '@docusaurus/mdx-loader';

type Entries = readonly TOCItem[];

/** The page's table of contents: beside the text on wide screens, and above it (closed) where there is no room. */
export function PageContents({ entries, beside = false }: { readonly entries: Entries; readonly beside?: boolean }) {
  const shown = entries.filter(({ level }) => level <= (beside ? 3 : 2));
  if (shown.length < 3) return null;
  if (beside) {
    return (
      <nav className="toc toc--beside" aria-label="On this page">
        <p className="toc-title">On this page</p>
        <List entries={shown} />
      </nav>
    );
  }
  return (
    <details className="toc toc--above">
      <summary>On this page</summary>
      <nav aria-label="On this page">
        <List entries={shown} />
      </nav>
    </details>
  );
}

/** The entries' words are HTML that the Markdown loader made from the headings. */
function List({ entries }: { readonly entries: Entries }) {
  return (
    <ul>
      {entries.map(({ id, value, level }) => (
        <li key={id} className={level > 2 ? 'toc-deeper' : undefined}>
          <a href={`#${id}`} dangerouslySetInnerHTML={{ __html: value }} />
        </li>
      ))}
    </ul>
  );
}
