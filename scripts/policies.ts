/** `npm run policies -- COMMAND`: what legal staff do with the policies. `--help` lists the commands. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { policiesCommand } from './policies/command';

process.exitCode = await policiesCommand(process.argv.slice(2), {
  siteDir: join(import.meta.dirname, '..', 'docs-site'),
  today: () => new Date().toISOString().slice(0, 10),
  ask: askInTerminal,
  untilStopped: () => new Promise((stop) => process.once('SIGINT', () => stop()).once('SIGTERM', () => stop())),
  out: process.stdout,
  err: process.stderr,
});

async function askInTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
