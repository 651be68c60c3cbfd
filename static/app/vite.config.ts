import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sortCompiledCss } from './build/sort-compiled-css';
import { tokenFallbacks } from './build/token-fallbacks';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Forge serves the resource below a path that we do not know: every address in the build is relative.
  base: './',
  plugins: [react(), tokenFallbacks(), sortCompiledCss()],
  resolve: {
    alias: [
      // Atlaskit asks Atlassian's Statsig client for its feature flags. Outside Atlassian's own products all of them
      // are off, and code that could call a third party has no place in this bundle.
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: fileURLToPath(new URL('src/feature-gates-off.ts', import.meta.url)),
      },
      // Atlaskit's dialog locks the page's scrolling with a package that the platform's CSP refuses.
      {
        find: 'react-scrolllock',
        replacement: fileURLToPath(new URL('src/scroll-lock.ts', import.meta.url)),
      },
    ],
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // The platform's CSP allows no inline script or style: assets stay files, and the polyfill's script stays out.
    assetsInlineLimit: 0,
    // One sheet: Atlaskit's rules are ordered within a sheet, and one that is loaded later would undo the order.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    // In kB before gzip; one view needs nearly all of it, so it is not split. A test holds the size after gzip.
    chunkSizeWarningLimit: 700,
  },
});
