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
};

export default {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.deep\\.test\\.ts$'],
};
