import { checkRecord } from '../inventory/check-record';
import { logLine } from '../inventory/kinds/log-line';
import type { ValueOf } from '../inventory/record-kind';

export type LogLine = ValueOf<typeof logLine>;

/**
 * The door to the platform's logs: one JSON line, whose fields the inventory declares. It takes no free text, so that no
 * personal data, JQL or issue content can slip in.
 * @throws AppError UNDECLARED_DATA for a field that `log-line` does not declare.
 */
export function log(line: LogLine): void {
  checkRecord(logLine, line);
  console[line.level](JSON.stringify(line));
}

/** The name of an error and the first frame of its stack; its message stays out, because it may hold anything. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  try {
    return nameAndPlaceOf(error);
  } catch {
    // Its own code runs when it is read, and may fail: a refusal must reach the person all the same.
    return 'Error that cannot be read';
  }
}

function nameAndPlaceOf(error: Error): string {
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  // Of a path only the file name: the folders before it say nothing about the app.
  const place = /([^/\\() ]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? '';
  return `${error.name} ${place}`.trim().slice(0, 200);
}
