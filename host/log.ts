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

/** For the command line: one line an entry on stderr. */
export const stderrLog: HostLog = ({ level, from, functionKey, message }) => {
  process.stderr.write(`[${from}${functionKey ? ` ${functionKey}` : ''}] ${level}: ${message}\n`);
};
