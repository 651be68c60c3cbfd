/**
 * Lint beside types, format and Markdown, then the tests: `npm test [-- PATTERN]`, `npm run test:deep`. Stops where a step
 * failed, and says how long each took.
 */
import { spawn } from 'node:child_process';
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
const MARKDOWN_IGNORED = [
  'node_modules',
  'docs-site/build',
  'docs-site/.docusaurus*',
  'test/docs-site/check/invalid',
].flatMap((path) => ['--ignore', path]);

/** One row after the other; of a row the columns run side by side, each from top to bottom. */
const rows =
  deep || patterns.length > 0
    ? [[[['Tests', jest]]]]
    : [
        [
          [['Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']]],
          [
            ['Types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
            ['Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
            ['Markdown', ['node_modules/markdownlint-cli/markdownlint.js', '--dot', ...MARKDOWN_IGNORED, '**/*.md']],
          ],
        ],
        [[['Tests', jest]]],
      ];

if (!process.env.OPENBOOK_DATA) {
  process.stderr.write('OPENBOOK_DATA is not set: the tests over real data are skipped.\n');
}

for (const row of rows) {
  const passed = await Promise.all(row.map(runColumn));
  if (passed.includes(false)) process.exit(1);
}

/** Whether all its steps passed. */
async function runColumn(column) {
  for (const [name, command] of column) {
    const started = Date.now();
    const status = await run(command);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stderr.write(`${name} ${status === 0 ? 'passed in' : 'failed after'} ${seconds} s\n`);
    if (status !== 0) return false;
  }
  return true;
}

function run(command) {
  return new Promise((resolve) => {
    spawn(process.execPath, command, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NODE_ENV: 'test' },
    }).on('close', resolve);
  });
}
