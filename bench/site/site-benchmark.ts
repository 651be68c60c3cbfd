import { parseArgs } from 'node:util';
import type { Benchmark } from '../benchmark';
import { numberOption } from '../number-option';

/** The trust centre: what it costs to build and to load, and what Lighthouse says of it. */
export const siteBenchmark: Benchmark = {
  about: 'the trust centre: build time, bytes per page, both by versions, beside a default Docusaurus; Lighthouse',
  options: [
    '--only PART     build or lighthouse',
    '--runs N        builds to take the median of (default 3), and Lighthouse runs (default 5)',
    '--versions LIST how many policy versions the sites have (default 1,3,10,30)',
  ],
  async run(args, say) {
    const { only, runs, versions } = optionsOf(args);
    // Loaded when they run, because Lighthouse takes seconds and a wrong option should not.
    const { measureBuilds } = await import('./build-benchmark');
    const { measureLighthouse } = await import('./lighthouse-benchmark');
    const command = ['npm run bench -- site', ...args].join(' ');
    return [
      ...(only === 'lighthouse' ? [] : await measureBuilds({ runs: runs ?? 3, versions, command }, say)),
      ...(only === 'build' ? [] : await measureLighthouse({ runs: runs ?? 5, command }, say)),
    ];
  },
};

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, runs: { type: 'string' }, versions: { type: 'string' } },
  });
  const { only, runs, versions = '1,3,10,30' } = values;
  if (only !== undefined && only !== 'build' && only !== 'lighthouse') {
    throw new Error(`--only must be build or lighthouse, and not "${only}".`);
  }
  return {
    only,
    runs: runs === undefined ? undefined : numberOption('--runs', runs, 999),
    versions: versions.split(',').map((text) => numberOption('--versions', text, 999)),
  };
}
