/** `npm run probe`: checks host/UNVERIFIED.md on a real development site. `--help` says the rest. */
import { probeCommand } from './probe/command';

process.exitCode = await probeCommand(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
});
