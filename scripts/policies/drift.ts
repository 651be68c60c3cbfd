import { join } from 'node:path';
import { readDrift } from '../../desk/drift/read-drift';
import { gateOf } from '../../docs-site/core/drift/drift';
import { AppError } from '../../src/app-error';
import type { Subcommand } from './subcommand';
import { lineOf } from './usage';

export const drift: Subcommand = {
  help: `--deploy   fails also where the code agrees with a version that does not hold yet: it is not to be deployed before

It compares the inventory, the manifest's scopes, addresses and remotes, and the version that the app shows. It looks whether each
claim has its mark and its checks, and whether somebody looked at it since its clause changed. "npm test" runs it.
Before the first release it only says what it sees.`,
  run: async (args, { siteDir, out, err, today }) => {
    if (args.some((arg) => arg !== '--deploy')) throw new AppError('BAD_INPUT', `Write: ${lineOf('drift')}`);
    const { state, ...rest } = await readDrift(join(siteDir, '..'), today());
    const { passes, lines } = gateOf(state, rest, args.length > 0);
    (passes ? out : err).write(lines.map((line) => `${line}\n`).join(''));
    return passes ? 0 : 1;
  },
};
