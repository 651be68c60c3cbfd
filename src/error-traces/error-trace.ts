import { generalMessage } from './general-message';
import { ownFrames } from './own-frames';

export type ErrorTrace = {
  /** Such as `TypeError`. */
  readonly name: string;
  readonly message: string;
  /** The innermost first; see `ownFrames`. */
  readonly frames: readonly string[];
};

/** What is kept of something thrown; it need not be an Error. Nothing in it tells who met it, or over which issue. */
export function errorTrace(thrown: unknown, isOwn: (address: string) => boolean): ErrorTrace {
  const { name, message, stack } =
    thrown instanceof Error ? thrown : { name: 'Thrown', message: String(thrown), stack: '' };
  return { name: plainName(name), message: generalMessage(message), frames: ownFrames(stack, isOwn) };
}

/** A name is a class; anything else in its place could be anything. */
function plainName(name: string): string {
  return /^[A-Za-z_$][\w$]{0,60}$/.test(name) ? name : 'Error';
}
