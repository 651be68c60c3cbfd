/** `npm start`: the host until Ctrl+C. What it says is for a person; errors are one sentence. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../src/app-error';
import { readCommandLine, USAGE, UsageError } from './command-line';
import { greeting } from './greeting';
import { ManifestError } from './manifest';
import { PortInUseError } from './servers/local-server';
import { startHost } from './start-host';

const DATA_DIR = join(import.meta.dirname, '..', '.openbook');

/** Errors whose message is all that a person needs. */
const SPEAKING = [AppError, ManifestError, PortInUseError, UsageError];

try {
  const command = readCommandLine(process.argv.slice(2), process.env, DATA_DIR);
  if (command.kind === 'help') {
    say(USAGE);
  } else {
    if (command.reset) await rm(DATA_DIR, { recursive: true, force: true });
    const host = await startHost(command.options);
    say(greeting(host, command.options.dataDir));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void host.close().then(() => process.exit(0)));
    }
  }
} catch (error) {
  const speaks = SPEAKING.some((kind) => error instanceof kind);
  process.stderr.write(`${speaks ? (error as Error).message : String((error as Error).stack)}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${USAGE}\n`);
  process.exit(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
