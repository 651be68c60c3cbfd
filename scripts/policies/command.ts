import { join } from 'node:path';
import { realDisk } from '../../desk/release/disk';
import { finishRelease } from '../../desk/release/write-release';
import { AppError } from '../../src/app-error';
import { check } from './check';
import { compare } from './compare';
import { edit } from './edit';
import { lookedAt } from './looked-at';
import { release } from './release';
import type { Subcommand, World } from './subcommand';

/** The commands by name, in the order of a policy's life. */
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  check,
  compare,
  edit,
  'looked-at': lookedAt,
  release,
};

const usage = () => `Usage: npm run policies -- COMMAND

${Object.values(SUBCOMMANDS)
  .map(({ form, about }) => `  ${form}\n      ${about}`)
  .join('\n')}

  COMMAND --help    what the command does and which options it takes

Exit codes: 0 done, 1 failed or refused, 2 wrong usage.
`;

/** Runs one command; a mistake of whoever calls it becomes a sentence on `err`. */
export async function policiesCommand(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h') {
    world.out.write(usage());
    return 0;
  }
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (subcommand === undefined) {
    world.err.write(`There is no command "${name}".\n\n${usage()}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    world.out.write(`Usage: npm run policies -- ${subcommand.form}\n\n${subcommand.help}\n`);
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
