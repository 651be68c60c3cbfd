import type { Props } from '@theme/DocRoot/Layout';

/** The menu is the site's own and stands in `Layout`: policies need no sidebar beside it. */
export default function DocRootLayout({ children }: Props) {
  return <>{children}</>;
}
