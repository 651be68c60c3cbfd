import { join } from 'node:path';
import { realDisk } from '../../desk/release/disk';
import { finishRelease } from '../../desk/release/write-release';
import { AppError } from '../../src/app-error';
import type { Subcommand, World } from './subcommand';
import { isCommand, lineOf, usage, type CommandName } from './usage';

/** A command is loaded when it is chosen: some draw in the linter, the bundler or the dictionary. */
const LOAD: Readonly<Record<CommandName, () => Promise<Subcommand>>> = {
  check: async () => (await import('./check')).check,
  compare: async () => (await import('./compare')).compare,
  edit: async () => (await import('./edit')).edit,
  'looked-at': async () => (await import('./looked-at')).lookedAt,
  release: async () => (await import('./release')).release,
  drift: async () => (await import('./drift')).drift,
  marketplace: async () => (await import('./marketplace')).marketplace,
};

/** Runs one command; a mistake of whoever calls it becomes a sentence on `err`. */
export async function policiesCommand(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h') {
    world.out.write(usage());
    return 0;
  }
  if (!isCommand(name)) {
    world.err.write(`There is no command "${name}".\n\n${usage()}`);
    return 2;
  }
  const subcommand = await LOAD[name]();
  if (args.includes('--help') || args.includes('-h')) {
    world.out.write(`Usage: ${lineOf(name)}\n\n${subcommand.help}\n`);
    return 0;
  }
  try {
    if (await finishRelease(join(world.siteDir, '..'), realDisk))
      world.err.write('Finished a release that was interrupted.\n');
    return await subcommand.run(args, world);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    world.err.write(`${error.message.trimEnd()}\n`);
    return error.code === 'BAD_INPUT' ? 2 : 1;
  }
}
