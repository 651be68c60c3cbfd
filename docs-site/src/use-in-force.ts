import { inForceOn } from '../core/versions/in-force';
import { useTrustData } from './use-trust-data';

/** The policy version that holds while this site is built; undefined where none was ever published. */
export const useInForce = () => inForceOn(useTrustData().versions, new Date().toISOString().slice(0, 10));
