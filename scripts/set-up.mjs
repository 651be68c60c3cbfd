/**
 * Makes a clone ready: `node scripts/set-up.mjs [--build | --build-site] [--for-tests]`. Plain Node, because it runs before
 * anything is installed. What is ready already costs nothing, so every command calls it first.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { findLibreOffice, findOpenpyxl } from './find-readers.mjs';

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
/**
 * What is built: by which script, from which files and folders, with which results. A change in an input builds it again, a
 * lost result too. A stamp each, so that a policy's new sentence does not build the app.
 */
const BUILDS = [
  {
    name: 'the app',
    script: 'scripts/build.mjs',
    stamp: 'dist/.openbook-built',
    inputs: [
      'src',
      'static/app/src',
      'static/app/build',
      'static/app/index.html',
      'static/app/package.json',
      'static/app/vite.config.ts',
    ],
    outputs: ['dist/app/index.js', 'static/app/dist/index.html'],
    surroundings: () => [],
  },
  {
    name: 'the trust centre',
    script: 'scripts/build-site.mjs',
    stamp: 'dist/.openbook-site-built',
    inputs: ['docs-site', 'src/inventory', 'src/app-error.ts', 'scripts/find-browser.mjs'],
    outputs: ['docs-site/build/index.html'],
    // Its own address is in its feeds, and only a browser makes its PDFs.
    surroundings: () => [
      process.env.OPENBOOK_TRUST_URL ?? '',
      findBrowser() === null || process.env.OPENBOOK_PDF === 'off' ? 'no PDFs' : 'PDFs',
    ],
  },
];
/** What tests use of the machine, by Debian's packages; where one is missing its tests are skipped, and `otherwise` says so. */
const PROGRAMS = [
  {
    isThere: () => findBrowser() !== null,
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    otherwise: 'Browser tests will be skipped: install Chromium, Chrome or Edge, or name one in OPENBOOK_BROWSER.',
  },
  {
    isThere: () => findLibreOffice() !== null,
    packages: ['libreoffice-calc-nogui'],
    otherwise: 'Tests with LibreOffice will be skipped: install LibreOffice Calc, or name it in OPENBOOK_LIBREOFFICE.',
  },
  {
    isThere: () => findOpenpyxl() !== null,
    packages: ['python3-openpyxl'],
    otherwise: 'Tests with openpyxl will be skipped: install it, or name a Python that has it in OPENBOOK_PYTHON.',
  },
];
/** Folders inside inputs that are results. */
const RESULTS = /^(build|node_modules|\.docusaurus.*|\.cache)$/;

installPackages();
// Before the build, which prints the trust centre's PDFs with it.
if (process.argv.includes('--for-tests')) installPrograms();
if (process.argv.includes('--build')) BUILDS.forEach(buildIfChanged);
if (process.argv.includes('--build-site'))
  BUILDS.filter(({ name }) => name === 'the trust centre').forEach(buildIfChanged);

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

function buildIfChanged({ name, script, stamp, inputs, outputs, surroundings }) {
  const wanted = digestOf(['package-lock.json', script, ...inputs], surroundings());
  const isThere = outputs.every((path) => existsSync(join(ROOT, path)));
  if (isThere && stampOf(join(ROOT, stamp)) === wanted) return;
  say(`Building ${name}`);
  // A build that stops half-way must not count as the old one.
  rmSync(join(ROOT, stamp), { force: true });
  run(process.execPath, [script]);
  mkdirSync(dirname(join(ROOT, stamp)), { recursive: true });
  writeFileSync(join(ROOT, stamp), wanted);
}

function installPrograms() {
  const missing = PROGRAMS.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const mayInstall = existsSync('/etc/debian_version') && (process.getuid?.() === 0 || Boolean(process.env.CI));
  if (!mayInstall) {
    missing.forEach(({ otherwise }) => say(otherwise));
    return;
  }
  const packages = missing.flatMap((program) => program.packages);
  say(`Installing Debian's ${packages.join(', ')} for the tests (once, up to a minute)`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...words];
    if (
      spawnSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status !== 0
    ) {
      fail(
        `Debian did not install them. Install them by hand (apt-get install ${packages.join(' ')}) and run this again.`,
      );
    }
  }
}

/** Of the names and contents of files and of what is below folders, and of further texts. */
function digestOf(paths, texts = []) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(ROOT, path))))
    hash.update(relative(ROOT, file)).update(readFileSync(file));
  for (const text of texts) hash.update(`\n${text}\n`);
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !(entry.isDirectory() && RESULTS.test(entry.name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
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
