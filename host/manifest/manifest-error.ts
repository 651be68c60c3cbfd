/** A manifest that the host cannot run: says where and what to do. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}
