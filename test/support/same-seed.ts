/**
 * Property tests of `npm test` try the same inputs on every machine, so that a red run is about the change and not about luck.
 * With OPENBOOK_SEED=any they try others, as those of `npm run test:deep` do each time; what that finds is kept as a case.
 */
import fc from 'fast-check';

const { OPENBOOK_SEED = '20261126' } = process.env;

if (OPENBOOK_SEED !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(OPENBOOK_SEED) });
