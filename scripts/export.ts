/** `npm run export -- --jql "…" --out issues.csv`: the export engine on the command line. `--help` says the rest. */
import { exportCommand } from './export/command';

const cancel = new AbortController();
// Once each: a second Ctrl+C ends the process the hard way.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort());

const code = await exportCommand(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: cancel.signal,
});

process.exitCode = code;
// A request that nobody waits for any more would keep the process until its answer comes.
if (cancel.signal.aborted) process.exit();
