/**
 * Types, lint, format, Markdown, then the tests: `npm test [-- PATTERN]`, `npm run test:deep`. Stops at the first step
 * that fails, and says how long each took.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const deep = words.includes('--deep');
const patterns = words.filter((word) => word !== '--deep');
const jest = [
  'node_modules/jest/bin/jest.js',
  '--config',
  deep ? 'jest.deep.config.mjs' : 'jest.config.mjs',
  ...patterns,
];

/** What others wrote, what a build did, and deliberate mistakes. */
const MARKDOWN_IGNORED = ['node_modules', 'docs-site/build', 'docs-site/.docusaurus*', 'test/docs-site/check/invalid'].flatMap((path) => [
  '--ignore',
  path,
]);

const steps =
  deep || patterns.length > 0
    ? [['Tests', jest]]
    : [
        ['Types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
        ['Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
        ['Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
        ['Markdown', ['node_modules/markdownlint-cli/markdownlint.js', '--dot', ...MARKDOWN_IGNORED, '**/*.md']],
        ['Tests', jest],
      ];

if (!process.env.OPENBOOK_DATA) {
  process.stderr.write('OPENBOOK_DATA is not set: the tests over real data are skipped.\n');
}

for (const [name, command] of steps) {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NODE_ENV: 'test' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    process.stderr.write(`${name} failed after ${seconds} s\n`);
    process.exit(status ?? 1);
  }
  process.stderr.write(`${name} passed in ${seconds} s\n`);
}
