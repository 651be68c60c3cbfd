/** The digest of every release by its label: what the checksums of a version are held against. */
export const RELEASES_PATH = '/released/released.json';

/** A file of a released version as it was released; `path` is that in the version's folder. */
export const releasedPath = (label: string, path: string) => `/released/${label}/${path}`;
