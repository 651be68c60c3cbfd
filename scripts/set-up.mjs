/**
 * Makes a clone ready: `node scripts/set-up.mjs [--build] [--browser]`. Plain Node, because it runs before anything is
 * installed. What is ready already costs nothing, so every command calls it first.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser } from './find-browser.mjs';

// First of all, because older versions stop at the next lines with words that nobody understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Openbook needs Node 20.19 or newer (20, 22 or 24); this is ${process.versions.node}. ` +
      'Install one of them from nodejs.org, or with your version manager.',
  );
}

const ROOT = join(import.meta.dirname, '..');
const INSTALLED = join(ROOT, 'node_modules', '.openbook-installed');
const BUILT = join(ROOT, 'dist', '.openbook-built');
/** What the build makes; without one of these it runs again. */
const BUILD_OUTPUTS = ['dist/app/index.js', 'static/app/dist/index.html'].map((path) => join(ROOT, path));
/** What the bundles are made of; a change in any of these builds them again. */
const BUILD_INPUTS = [
  'src',
  'static/app/src',
  'static/app/build',
  'static/app/index.html',
  'static/app/package.json',
  'static/app/vite.config.ts',
  'scripts/build.mjs',
];

installPackages();
if (process.argv.includes('--build')) buildWhatChanged();
if (process.argv.includes('--browser')) installBrowser();

function installPackages() {
  const wanted = digestOf(['package-lock.json']);
  if (stampOf(INSTALLED) === wanted) return;
  say('Installing packages (once, about a minute)');
  // No audit, no funding notes, no install scripts (.npmrc): what runs here is what the lock file names.
  // `install --no-save` and not `ci`: the lock file was written where the registry has no macOS or Windows binaries of some
  // packages. `ci` refuses such a lock file; this keeps every version that it names and adds what the machine needs.
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['install', '--no-save', '--no-progress', '--loglevel=error']);
  writeFileSync(INSTALLED, wanted);
}

function buildWhatChanged() {
  const wanted = digestOf(['package-lock.json', ...BUILD_INPUTS]);
  if (stampOf(BUILT) === wanted && BUILD_OUTPUTS.every((path) => existsSync(path))) return;
  say('Building the app');
  run(process.execPath, [join('scripts', 'build.mjs')]);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(BUILT, wanted);
}

function installBrowser() {
  if (findBrowser() !== null) return;
  const mayInstall = existsSync('/etc/debian_version') && (process.getuid?.() === 0 || Boolean(process.env.CI));
  if (!mayInstall) {
    say('Browser tests will be skipped: install Chromium, Chrome or Edge, or name one in OPENBOOK_BROWSER.');
    return;
  }
  say("Installing Debian's chromium for the browser tests");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...words];
    if (
      spawnSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status !== 0
    ) {
      fail('Debian did not install chromium. Install it by hand (apt-get install chromium) and run this again.');
    }
  }
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path))))
    hash.update(relative(ROOT, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function run(command, words) {
  try {
    execFileSync(command, words, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    fail(`"${command} ${words.join(' ')}" failed; what it said stands above.`);
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}
