/** A refusal of the key-value store, as the platform words it: `code` and `message` in the body (D:storage-reference/kvs-errorhandling). */
export class KvsError extends Error {
  override readonly name = 'KvsError';

  constructor(
    readonly status: 400 | 404 | 409 | 429,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
