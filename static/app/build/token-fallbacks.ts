import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

type Token = { readonly cleanName: string; readonly value: unknown };

/** Atlaskit publishes its tokens in folders that only CommonJS resolves. */
const require = createRequire(import.meta.url);
const load = (path: string) => (require(`@atlaskit/tokens/${path}`) as { default: unknown }).default;

/**
 * Gives every `var(--ds-…)` of our own style sheets the light theme's value as its fallback, as Atlaskit's compiled
 * styles have: the platform sets the theme a moment after the page opens, and need not set all of the scales. A name
 * that no theme has fails the build.
 */
export function tokenFallbacks(): Plugin {
  const variables = load('token-names') as Readonly<Record<string, string>>;
  const themes = ['atlassian-light', 'atlassian-spacing', 'atlassian-shape', 'atlassian-typography'];
  const values = new Map(
    themes
      .flatMap((theme) => load(theme) as readonly Token[])
      .map(({ cleanName, value }) => [variables[cleanName], String(value)]),
  );
  return {
    name: 'openbook-token-fallbacks',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css') || id.includes('node_modules')) return null;
      return code.replaceAll(/var\((--ds-[\w-]+)\)/g, (_, name: string) => {
        const value = values.get(name);
        if (value === undefined) throw new Error(`${id}: Atlaskit has no design token ${name}`);
        return `var(${name}, ${value})`;
      });
    },
  };
}
