/** Builds the trust centre into docs-site/build; with a browser at hand it has its PDFs. Says nothing when all is well. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const DOCUSAURUS = join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

// It would ask the registry for newer versions of itself, and shorten HTML (3 s) that the publish step writes anew.
const env = { ...process.env, NO_UPDATE_NOTIFIER: '1', SKIP_HTML_MINIFICATION: 'true' };
const { status, stdout, stderr } = spawnSync(process.execPath, [DOCUSAURUS, 'build'], {
  cwd: join(ROOT, 'docs-site'),
  env,
  encoding: 'utf8',
});
if (status !== 0) {
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
