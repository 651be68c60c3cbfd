import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEditor } from '../../desk/editor/editor-server';
import { PortInUseError } from '../../host/servers/local-server';
import { AppError } from '../../src/app-error';
import { digestOfInputs } from '../evidence/tracked-files';
import type { Subcommand } from './subcommand';
import { lineOf } from './usage';

export const edit: Subcommand = {
  help: `--port PORT   where it listens; a free port where it is left out

Open the address that it prints. It ends with Ctrl+C.`,
  run: async (args, { siteDir, out, err, today, untilStopped }) => {
    const port = portIn(args);
    const onError = (error: unknown) => err.write(`${String((error as Error).stack ?? error)}\n`);
    const editor = await startEditor(join(siteDir, '..'), { port, today, onError, digestOfInputs }).catch(
      (error: unknown) => {
        if (error instanceof PortInUseError) throw new AppError('CONFLICT', error.message, { cause: error });
        throw error;
      },
    );
    out.write(`Open this address in your browser: ${editor.url}\nStop with Ctrl+C.\n`);
    await untilStopped();
    await editor.close();
    return 0;
  },
};

function portIn(args: readonly string[]): number {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
    throw new Error(`"${values.port}" is no port.`);
  } catch (error) {
    throw new AppError('BAD_INPUT', `${(error as Error).message} Write: ${lineOf('edit')}`, { cause: error });
  }
}
