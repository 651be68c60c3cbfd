import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { generalMessage } from './general-message';
import { ownFrames } from './own-frames';

export type ErrorTrace = {
  /** Such as `TypeError`. */
  readonly name: string;
  readonly message: string;
  /** The innermost first; see `ownFrames`. */
  readonly frames: readonly string[];
  /**
   * The first 16 hex digits of the SHA-256 of all the above: the same in every page load of one version of the app, and
   * another after a build, whose files have other names. 64 bits: a site would need millions of groups for two to meet.
   */
  readonly fingerprint: string;
};

/** What is kept of something thrown; it need not be an Error. Nothing in it tells who met it, or over which issue. */
export function errorTrace(thrown: unknown, isOwn: (address: string) => boolean): ErrorTrace {
  const { name, message, stack } =
    thrown instanceof Error ? thrown : { name: 'Thrown', message: String(thrown), stack: '' };
  const trace = { name: plainName(name), message: generalMessage(message), frames: ownFrames(stack, isOwn) };
  const parts = JSON.stringify([trace.name, trace.message, trace.frames]);
  return { ...trace, fingerprint: bytesToHex(sha256(utf8ToBytes(parts))).slice(0, 16) };
}

/** A name is a class; anything else in its place could be anything. */
function plainName(name: string): string {
  return /^[A-Za-z_$][\w$]{0,60}$/.test(name) ? name : 'Error';
}
