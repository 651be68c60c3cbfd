import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { kvsContract } from '../../test/host/kvs/kvs-contract';
import { AppError } from '../../src/app-error';

const source = join(import.meta.dirname, 'forge-app');

/**
 * Writes an app that `forge deploy` takes: a manifest, and one file of code with all that it needs. Gives what to do next.
 * @throws AppError BAD_INPUT when the folder is there already or cannot be made
 */
export async function writeForgeApp(directory: string): Promise<string> {
  await mkdir(directory).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EEXIST' ? 'it is there already; name a new folder' : cause.message;
    throw new AppError('BAD_INPUT', `--forge-app: ${directory} cannot be made: ${why}.`, { cause });
  });
  await copyFile(join(source, 'manifest.yml'), join(directory, 'manifest.yml'));
  const description = { name: 'openbook-probe', version: '1.0.0', private: true, main: 'src/index.js' };
  await writeFile(join(directory, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  await build({
    entryPoints: [join(source, 'functions.ts')],
    outfile: join(directory, 'src/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return nextSteps(directory);
}

function nextSteps(directory: string): string {
  return `The app is in ${directory}. It has checked nothing yet: with Forge's command line,

  cd ${directory}
  npm install
  forge register "Openbook probe"
  forge deploy --environment development
  forge install --environment development      # on a development site; its events are in forge logs
  forge webtrigger                             # gives the address that URL stands for
  for n in $(seq 0 ${kvsContract.length - 1}) egress; do curl -s "URL?case=$n"; echo; done
  forge logs
  forge uninstall

Each line says whether the case holds on Forge, and every refusal with its status and code: compare them with the
sections "Key-value storage", "Egress" and "Lifecycle events" of host/UNVERIFIED.md.
`;
}
