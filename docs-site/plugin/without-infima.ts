import type { Plugin } from '@docusaurus/types';

/** Leaves the classic theme's own stylesheet out: the site's look is `src/css`, and nothing should shine through. */
export const withoutInfima = (): Plugin => ({
  name: 'without-infima',
  configureWebpack: () => ({
    resolve: { alias: { [require.resolve('infima/dist/css/default/default.css')]: false } },
  }),
});
