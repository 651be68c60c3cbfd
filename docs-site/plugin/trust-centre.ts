import type { Plugin } from '@docusaurus/types';
import type { TrustData } from '../core/trust-data';

/** Gives the pages their data. `usePluginData('trust-centre')` in a page answers TrustData. */
export function trustCentre(data: TrustData) {
  return (): Plugin => ({
    name: 'trust-centre',
    contentLoaded: async ({ actions }) => actions.setGlobalData(data),
  });
}
