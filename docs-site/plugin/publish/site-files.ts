import type { TrustData } from '../../core/trust-data';
import type { Page } from './page';

/** Every file beside the pages, by its path on the site: feeds, data, answers, the search index. */
export function siteFiles(_data: TrustData, _pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map();
}
