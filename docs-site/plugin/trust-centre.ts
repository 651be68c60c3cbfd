import type { LoadContext, Plugin } from '@docusaurus/types';
import type { TrustData } from '../core/trust-data';
import { publish } from './publish/publish';

/** Gives the pages their data, and publishes what was built. `usePluginData('trust-centre')` in a page answers TrustData. */
export function trustCentre(data: TrustData) {
  return ({ siteDir }: LoadContext): Plugin => ({
    name: 'trust-centre',
    contentLoaded: async ({ actions }) => actions.setGlobalData(data),
    postBuild: async ({ outDir }) => publish(siteDir, outDir, data),
  });
}
