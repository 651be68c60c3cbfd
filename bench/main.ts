/** `npm run bench -- NAME` */
import { benchCommand } from './command';

process.exitCode = await benchCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
