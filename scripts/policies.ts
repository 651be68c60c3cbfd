/** `npm run policies -- COMMAND`: what legal staff do with the policies. `--help` lists the commands. */
import { join } from 'node:path';
import { policiesCommand } from './policies/command';

process.exitCode = await policiesCommand(process.argv.slice(2), {
  siteDir: join(import.meta.dirname, '..', 'docs-site'),
  today: () => new Date().toISOString().slice(0, 10),
  out: process.stdout,
  err: process.stderr,
});
