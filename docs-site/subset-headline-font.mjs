// Cuts the headline face down to what headlines use. Run by hand when the face or its letters change, never by the build:
//   npm install --no-save subset-font@2.9.0 @fontsource/besley@5.3.0 && node docs-site/subset-headline-font.mjs
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' + ' \u00a0.,:;!?()/&+%#@-–—‘’“”·§';

const face = dirname(fileURLToPath(import.meta.resolve('@fontsource/besley/package.json')));
const site = import.meta.dirname;

const whole = await readFile(join(face, 'files', 'besley-latin-500-normal.woff2'));
const cut = await subsetFont(whole, LETTERS, {
  targetFormat: 'woff2',
  keepFeatures: ['kern', 'liga'],
  noHinting: true,
  noLayoutClosure: true,
});
await writeFile(join(site, 'src', 'css', 'fonts', 'besley-500.woff2'), cut);
await copyFile(join(face, 'LICENSE'), join(site, 'static', 'fonts', 'besley-OFL.txt'));
process.stdout.write(`besley-500.woff2: ${cut.length} bytes\n`);
