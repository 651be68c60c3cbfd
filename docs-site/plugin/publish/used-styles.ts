import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { PurgeCSS, type ExtractorResultDetailed } from 'purgecss';
import { elementsOf } from './html';
import type { Page } from './page';

/** Names that scripts set when they run are found in the scripts' own text: any word there may be a class or an attribute. */
const WORD = /[A-Za-z_][\w-]*/g;

/**
 * The rules of `css` that a page or a script can need, minified. Words of the text keep no rule: only markup does. Variables
 * stay where these rules read them, or those of `beside`, a sheet of some of the pages.
 */
export async function usedStyles(
  css: string,
  pages: readonly Page[],
  scripts: Iterable<string>,
  beside = '',
): Promise<string> {
  const names = namesIn(pages);
  names.undetermined.push(...[...scripts].flatMap((script) => script.match(WORD) ?? []));
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'html' }],
    css: [{ raw: css }],
    extractors: [{ extensions: ['html'], extractor: () => names }],
    // A state that only the browser knows, such as `:focus-visible`, is no reason to drop a rule; PurgeCSS would.
    safelist: { standard: [/^:/], variables: variablesFor(beside, css) },
    keyframes: true,
    // The headline face is named through a variable, which PurgeCSS does not follow.
    fontFace: false,
    variables: true,
  });
  const { code } = await transform(purged?.css ?? '', { loader: 'css', minify: true, target: ['es2022'] });
  return code;
}

/** The variables that `beside` reads, and those that stand in their values. */
function variablesFor(beside: string, css: string): string[] {
  const found = new Set(variablesIn(beside));
  for (const name of found) {
    const values = css.matchAll(new RegExp(`${name}:([^;}]*)`, 'g'));
    for (const [, value = ''] of values) for (const more of variablesIn(value)) found.add(more);
  }
  return [...found];
}

const variablesIn = (css: string) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);

/** The address of a stylesheet: it changes with the text, so that a browser may keep it for ever. */
export const stylesheetPath = (css: string) =>
  `/assets/css/site.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;

function namesIn(pages: readonly Page[]): ExtractorResultDetailed {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = { names: new Set<string>(), values: new Set<string>() };
  for (const { $ } of pages) {
    for (const { name, attribs } of elementsOf($)) {
      tags.add(name);
      for (const [attribute, value] of Object.entries(attribs)) {
        attributes.names.add(attribute);
        attributes.values.add(value);
        if (attribute === 'class') for (const word of value.split(/\s+/)) classes.add(word);
        if (attribute === 'id') ids.add(value);
      }
    }
  }
  return {
    tags: [...tags],
    classes: [...classes],
    ids: [...ids],
    attributes: { names: [...attributes.names], values: [...attributes.values] },
    undetermined: [],
  };
}
