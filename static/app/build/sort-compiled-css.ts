import { sort } from '@compiled/css';
import { transformWithEsbuild } from 'vite';
import type { Plugin } from 'vite';

/** Stands in the bundle for one file of Atlaskit; no style sheet of ours looks like it. */
const marker = /\/\*! compiled (\d+) \*\//g;

/**
 * Orders Atlaskit's style sheets as Compiled, which they are written with, wants them: shorthands before longhands,
 * states after plain rules, media queries last. They repeat the same one-property classes, so without this whichever
 * component is imported last decides how the others look. Our own sheets keep the order of their imports.
 */
export function sortCompiledCss(): Plugin {
  const sheets: string[] = [];
  return {
    name: 'openbook-sort-compiled-css',
    enforce: 'pre',
    // The minifier would drop the markers; it runs after the sorting instead.
    config: () => ({ build: { cssMinify: false } }),
    transform(code, id) {
      if (!id.endsWith('.compiled.css')) return null;
      return `/*! compiled ${sheets.push(code) - 1} */`;
    },
    generateBundle: {
      order: 'post', // Vite writes the one sheet of all chunks in this same hook
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          const bundled = String(file.source);
          const compiled = [...bundled.matchAll(marker)].map(([, index]) => sheets[Number(index)]).join('\n');
          const sorted = sort(compiled, { sortAtRulesEnabled: true, sortShorthandEnabled: true });
          let first = true;
          const css = bundled.replaceAll(marker, () => (first ? ((first = false), sorted) : ''));
          file.source = (await transformWithEsbuild(css, file.fileName, { loader: 'css', minify: true })).code;
        }
      },
    },
  };
}
