/** `npm run evidence`: runs the check of every claim and writes what it saw to docs-site/evidence. `--help` says the rest. */
import { join } from 'node:path';
import { evidenceCommand } from './evidence/command';

process.exitCode = await evidenceCommand(process.argv.slice(2), {
  root: join(import.meta.dirname, '..'),
  now: () => new Date(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
});
