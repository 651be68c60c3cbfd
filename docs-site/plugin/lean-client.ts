import type { Plugin } from '@docusaurus/types';

/** Saves the work on a bundle that nobody loads: only its style sheet is kept, and the publish step makes that small. */
export const leanClient = (): Plugin => ({
  name: 'lean-client',
  configureWebpack: () => ({ optimization: { minimize: false } }),
});
