import { useTrustData } from './use-trust-data';

/** The policy version that holds while this site is built; undefined where none was ever published. */
export const useInForce = () => useTrustData().versions.find(({ state }) => state !== 'in preparation');
