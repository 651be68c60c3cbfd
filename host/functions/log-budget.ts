import { limits } from '../limits';
import type { LogLevel } from '../log';

type Print = (level: LogLevel, message: string) => void;

/**
 * Lets through what the platform keeps of a function's output: so many lines per started minute of run time, so many
 * bytes per invocation (D:limits-invocation). The rest is dropped, and `overflow` is called once.
 */
export function withLogBudget(print: Print, elapsedMs: () => number, overflow: () => void): Print {
  let lines = 0;
  let bytes = 0;
  let isOver = false;
  return (level, message) => {
    const minutes = Math.floor(elapsedMs() / 60_000) + 1;
    lines += 1;
    bytes += Buffer.byteLength(message);
    if (lines <= limits.invocation.logLines.value * minutes && bytes <= limits.invocation.logSize.value) {
      return print(level, message);
    }
    if (!isOver) overflow();
    isOver = true;
  };
}
