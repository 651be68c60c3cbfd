import { shared } from './jest.config.mjs';

/**
 * Heavier proof than `npm test` has time for: `npm run test:deep`. One at a time, because they measure or install. The property
 * tests are among it, with other inputs each time.
 */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.deep.test.ts', '<rootDir>/test/**/*.property.test.ts'],
  testTimeout: 900_000,
  maxWorkers: 1,
};
