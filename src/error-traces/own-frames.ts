import { parseStack } from 'error-stack-parser-es/lite';

/** As many frames as say where an error came from; the first are the innermost. */
const MOST_FRAMES = 20;
/** What a line of a stack has at most; eval and data addresses can have megabytes. */
const LONGEST_LINE = 1_000;
const MOST_LINES = 100;

export const ELSEWHERE = 'elsewhere';

/**
 * Where our own files stand in a stack, as `index-4f3a2b1c.js:1:2345`: name, line, column, without origin, query or hash, and
 * without the names of functions. What lies between is `elsewhere`, once for each stretch: pages, extensions and packages of
 * others are not told. Columns are kept, because a built file is one line. Nothing where there is no stack or none that is read.
 *
 * @param isOwn asked with an address without query and hash, such as `https://host/assets/index-4f3a2b1c.js`
 */
export function ownFrames(stack: string | undefined, isOwn: (address: string) => boolean): readonly string[] {
  const frames: string[] = [];
  for (const line of (stack ?? '').split('\n', MOST_LINES)) {
    if (line.length > LONGEST_LINE) continue;
    const frame = frameOf(line, isOwn);
    if (frame !== null && !(frame === ELSEWHERE && frames.at(-1) === ELSEWHERE)) frames.push(frame);
  }
  return frames.slice(0, MOST_FRAMES);
}

function frameOf(line: string, isOwn: (address: string) => boolean): string | null {
  const [frame] = parseStack(line, { allowEmpty: true });
  if (frame?.file === undefined || frame.line === undefined) return null;
  // The parser takes Chrome's `at async <address>` for one address.
  const address = frame.file.replace(/^async /, '').replace(/[?#].*$/, '');
  if (!isOwn(address)) return ELSEWHERE;
  const name = address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
  return [name, frame.line, ...(frame.col === undefined ? [] : [frame.col])].join(':');
}
