import { usePluginData } from '@docusaurus/useGlobalData';
import type { Evidence } from '../core/evidence/evidence';

/** The claims and what was found, in a page or a theme component. */
export const useEvidence = () => usePluginData('evidence') as Evidence;
