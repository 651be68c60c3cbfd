import { relative, sep } from 'node:path';
import { contextOfPages, contextOfVersion, type TableContext } from '../core/tables/table-context';
import type { TrustData } from '../core/trust-data';

/** Which facts a Markdown file may name: a version's documents their own version's, everything else the newest. */
export function contextOfFile(data: TrustData, siteDir: string, file: string): TableContext {
  const [folder, version] = relative(siteDir, file).split(sep);
  const label = folder === 'versioned_docs' ? version?.replace(/^version-/, '') : undefined;
  return label === undefined ? contextOfPages(data) : contextOfVersion(data.versions, label);
}
