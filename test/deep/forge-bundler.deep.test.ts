import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import webpack from 'webpack';

const ROOT = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const out = mkdtempSync(join(tmpdir(), 'openbook-bundle-'));

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The settings of `forge deploy` that can refuse a source: @forge/bundler 7.3.0, out/config/common.js. */
const FORGE_CONFIG: webpack.Configuration = {
  context: ROOT,
  target: 'node',
  mode: 'production',
  entry: { index: join(ROOT, 'src/index.ts') },
  output: { libraryTarget: 'commonjs', globalObject: 'this', filename: '[name].cjs', path: out },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.cjs'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [
          {
            loader: 'ts-loader',
            options: {
              compilerOptions: { jsx: 'react', jsxFactory: 'ForgeUI.createElement', sourceMap: true },
              configFile: join(ROOT, 'tsconfig.json'),
              context: ROOT,
              onlyCompileBundledFiles: true,
            },
          },
        ],
      },
    ],
  },
};

test("Forge's bundler takes src with our tsconfig.json, and the functions are there", async () => {
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    webpack(FORGE_CONFIG, (error, result) => (result ? resolve(result) : reject(error ?? new Error('no result'))));
  });
  expect(stats.compilation.errors.map(({ message }) => message)).toEqual([]);
  const functions = require(join(out, 'index.cjs')) as Record<string, unknown>;
  const names = [
    'dailyJob',
    'deliverReport',
    'eraseData',
    'hourlyJob',
    'installed',
    'moveFromConnect',
    'preUninstall',
    'resolver',
    'tendMove',
    'upgraded',
  ];
  expect(Object.keys(functions).sort()).toEqual(names);
}, 300_000);
