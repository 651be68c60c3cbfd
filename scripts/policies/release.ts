import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { realDisk } from '../../desk/release/disk';
import { prepareRelease } from '../../desk/release/release';
import { writeRelease } from '../../desk/release/write-release';
import { checkTools } from '../../desk/check-site';
import { comparisonInWords } from '../../docs-site/core/release/comparison-in-words';
import { AppError } from '../../src/app-error';
import { digestOfInputs } from '../evidence/tracked-files';
import type { Subcommand, World } from './subcommand';
import { lineOf } from './usage';

export const release: Subcommand = {
  help: `LABEL             such as 2.1; it comes after every label that there is
  --effective DAY   the first day on which it holds, such as 2026-12-15
  --material        says that it is material, although no fact changed
  --summary TEXT    what changed, in one or two sentences; asked for where it is missing
  --yes             asks nothing

It refuses while the check finds anything, while a claim fails or was not checked on these files (npm run evidence), a day that
is past, a material change without its notice, a label that exists.
Interrupted, it has done nothing, or the next command finishes it.`,
  run: async (args, world) => {
    const { label, effective, summary, raised, yes } = optionsIn(args);
    const root = join(world.siteDir, '..');
    const tools = await checkTools(world.siteDir);
    const at = { today: world.today(), tools, digestOfInputs };
    // A first look with a summary that nobody has to write yet.
    const shown = await prepareRelease(root, { label, effective, raised, summary: summary ?? 'To be written.' }, at);
    if (shown.comparison !== null) world.out.write(`${comparisonInWords(shown.comparison)}\n`);
    if (shown.refused.length > 0) return refuse(shown.refused, world);

    const written = summary ?? (await world.ask('What changed, in one or two sentences? '));
    const { files, refused } = await prepareRelease(root, { label, effective, raised, summary: written }, at);
    if (files === null) return refuse(refused, world);
    if (
      !yes &&
      !/^y(es)?$/i.test(
        await world.ask(`Release ${label}, effective ${effective}? It cannot be changed afterwards. (yes/no) `),
      )
    ) {
      world.out.write('Nothing was released.\n');
      return 1;
    }
    await writeRelease(root, files, realDisk);
    world.out.write(
      `Policy version ${label} is released. Commit what git status shows, all of it in one commit.\n` +
        'Then npm run evidence, for what is now published, and commit docs-site/evidence.\n',
    );
    return 0;
  },
};

function refuse(refused: readonly string[], { err }: World): 1 {
  err.write(`Not released.\n${refused.map((sentence) => `  ${sentence}\n`).join('')}`);
  return 1;
}

function optionsIn(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [label, ...more] = positionals;
  if (label === undefined || more.length > 0 || values.effective === undefined) {
    throw new AppError('BAD_INPUT', `Write: ${lineOf('release')}`);
  }
  return { label, effective: values.effective, summary: values.summary, raised: values.material, yes: values.yes };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        effective: { type: 'string' },
        summary: { type: 'string' },
        material: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new AppError('BAD_INPUT', `${(error as Error).message} Write: ${lineOf('release')}`, { cause: error });
  }
}
