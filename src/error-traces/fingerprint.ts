import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { ErrorTrace } from './error-trace';

/**
 * The first 16 hex digits of the SHA-256 of a trace: the same in every page load of one version of the app, and another
 * after a build, whose files have other names. 64 bits: a site would need millions of groups for two to meet.
 */
export function fingerprintOf({ name, message, frames }: ErrorTrace): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([name, message, frames])))).slice(0, 16);
}
