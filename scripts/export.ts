/** `npm run export -- --jql "…" --out issues.csv`: the export engine on the command line. `--help` says the rest. */
import { exportCommand } from './export/command';

const cancel = new AbortController();
// Once each: a second Ctrl+C ends the process the hard way.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => cancel.abort());

process.exitCode = await exportCommand(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: cancel.signal,
});
