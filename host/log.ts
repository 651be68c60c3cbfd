export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** A line of the host's log: what a function of the app printed, or what the host itself has to say. */
export type LogEntry = {
  readonly atMs: number;
  readonly level: LogLevel;
  readonly from: 'app' | 'host';
  readonly message: string;
  /** Of the invocation that printed it; absent when the host speaks outside one. */
  readonly invocationId?: string;
  readonly functionKey?: string;
};

export type HostLog = (entry: LogEntry) => void;

/** For the command line, on stderr. */
export const stderrLog: HostLog = (entry) => {
  process.stderr.write(`${entryText(entry)}\n`);
};

/**
 * An entry for a terminal. A message can hold what a page or Jira said: its further lines are indented, so that none looks
 * like an entry, and characters that steer a terminal are taken out.
 */
export function entryText({ level, from, functionKey, message }: LogEntry): string {
  const text = `[${from}${functionKey ? ` ${functionKey}` : ''}] ${level}: ${message}`;
  return text.replace(/(?![\n\t])\p{Cc}/gu, '').replaceAll('\n', '\n    ');
}
