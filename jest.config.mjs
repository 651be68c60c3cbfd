import { availableParallelism } from 'node:os';

/** One module mode for all: native ESM (docs/decisions/0001). SWC strips the types; `tsc` checks them. */
export const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'es6' } },
    ],
  },
  // The workspaces' built files and the host's data hold package.json files and modules of their own.
  modulePathIgnorePatterns: ['/dist/', '/\\.openbook/'],
  testTimeout: 30_000,
  // Half of the tests wait for a browser or a server: one worker, Jest's choice for two cores, would wait with them.
  // A worker that has grown large is replaced, because ES modules of finished tests are not given back.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1.5GB',
};

export default {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.deep\\.test\\.ts$'],
  setupFiles: ['<rootDir>/test/support/same-seed.ts'],
};
