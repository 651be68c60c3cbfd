/** Something of the platform that this host does not do. It says so, so that nobody takes silence for an answer. */
export class NotEmulatedError extends Error {
  override readonly name = 'NotEmulatedError';

  constructor(what: string) {
    super(`not emulated by the Openbook host: ${what}`);
  }
}
