/** `npm run export -- --jql "…" --out issues.csv`: the export engine on the command line. `--help` says the rest. */
import { exportCommand } from './export/command';

const cancel = new AbortController();
/** npm and tsx pass a Ctrl+C on to a process that has had it from the terminal already; a person needs longer for two. */
const SAME_KEYPRESS_MS = 1000;
let cancelledAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl+C ends the process the hard way.
    if (cancel.signal.aborted && Date.now() - cancelledAt > SAME_KEYPRESS_MS) process.exit(130);
    if (cancel.signal.aborted) return;
    cancelledAt = Date.now();
    cancel.abort();
  });
}

const code = await exportCommand(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: cancel.signal,
});

process.exitCode = code;
// A request that nobody waits for any more would keep the process until its answer comes.
if (cancel.signal.aborted) process.exit();
