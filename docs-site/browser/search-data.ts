import { searchIndex, type SearchIndex } from '../core/search/index';
import { CURRENT_SEARCH_PATH, versionSearchPath, type SearchFile, type SearchVersion } from '../core/search/section';

export type SearchData = {
  readonly index: SearchIndex;
  /** Newest first. */
  readonly versions: readonly SearchVersion[];
  /** Sees to it that what belongs to a version, or with null to all of them, is in the index. Loads each file once. */
  readonly load: (version: string | null) => Promise<void>;
};

/** Starts with the pages and the version that readers see first. Rejects where the site cannot be reached. */
export async function loadSearchData(): Promise<SearchData> {
  const index = searchIndex();
  const current = await get(CURRENT_SEARCH_PATH);
  index.add(current.sections);
  const [first, ...others] = current.versions.map(({ label }) => label);
  const loaded = new Map<string, Promise<void>>();
  const loadVersion = (label: string) => {
    const known = loaded.get(label);
    if (known !== undefined) return known;
    const loading = get(versionSearchPath(label)).then(({ sections }) => index.add(sections));
    loaded.set(label, loading);
    // A failure is not remembered: the next attempt asks again.
    loading.catch(() => loaded.delete(label));
    return loading;
  };
  return {
    index,
    versions: current.versions,
    load: async (version) => {
      const wanted = others.filter((label) => version === null || label === version);
      if (version !== first) await Promise.all(wanted.map(loadVersion));
    },
  };
}

async function get(path: string): Promise<SearchFile> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  // The site's own file, made by the same build from the same type.
  return (await response.json()) as SearchFile;
}
