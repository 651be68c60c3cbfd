import Link from '@docusaurus/Link';
import type { Cell, Run } from '../../core/tables/table';

/** A cell's words, with its links. "Not stated" is marked; whom to ask stands below the table or list. */
export function Runs({ cell }: { readonly cell: Cell }) {
  return (
    <>
      {cell.map((run, index) => (
        <RunWords key={index} run={run} />
      ))}
    </>
  );
}

function RunWords({ run: { text, href, mark } }: { readonly run: Run }) {
  const words =
    mark === 'code' ? (
      <code>{text}</code>
    ) : mark === 'not stated' ? (
      <span className="not-stated">{text}</span>
    ) : (
      <>{text}</>
    );
  return href === undefined ? words : <To href={href}>{words}</To>;
}

/** A link. Pages go through Docusaurus, which fails the build where one is missing; files and other sites do not. */
export function To({ href, className, children }: ToProps) {
  const isPage = /^\/[^.]*$/.test(href.replace(/^\/policies\/[\d.]+/, '/policies'));
  return isPage ? (
    <Link to={href} className={className}>
      {children}
    </Link>
  ) : (
    <a href={href} className={className}>
      {children}
    </a>
  );
}

type ToProps = { readonly href: string; readonly className?: string; readonly children: React.ReactNode };
