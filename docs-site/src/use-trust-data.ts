import { usePluginData } from '@docusaurus/useGlobalData';
import type { TrustData } from '../core/trust-data';

/** The site's data, in a page or a theme component. */
export const useTrustData = () => usePluginData('trust-centre') as TrustData;
