import { ELSEWHERE } from './own-frames';
import { errorTrace, type ErrorTrace } from './error-trace';

/** As `ownFrames` writes them, of the scripts that a page is built into. */
const PAGE_FRAME = /^[\w-]{1,80}(?:\.[\w-]{1,20}){0,3}\.js(?::\d{1,9}){1,2}$/;

/**
 * A trace that a page has told, made safe once more: whoever calls the backend is not bound to have redacted anything. What
 * was redacted already comes out as it went in.
 */
export function toldTrace({ name, message, frames }: ErrorTrace): ErrorTrace {
  const retold = Object.assign(new Error(message), { name });
  return {
    ...errorTrace(retold, () => false),
    frames: frames.filter((frame) => frame === ELSEWHERE || PAGE_FRAME.test(frame)),
  };
}
