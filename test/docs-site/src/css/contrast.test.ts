import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = await readFile(join(import.meta.dirname, '../../../../docs-site/src/css/tokens.css'), 'utf8');

/** The colours of a block, by name, as six hexadecimal digits. */
function colours(selector: string): Record<string, string> {
  const [, block = ''] = css.split(`${selector} {`);
  const found = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): #([0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

const SETS = { light: colours(':root'), dark: colours(":root[data-theme='dark']") };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['bg', 'surface', 'raised'];
const on = (grounds: readonly string[], ...texts: string[]) =>
  texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));

/** What is read: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TEXTS = [
  ...on([...GROUNDS, 'accent-soft'], 'text', 'text-soft', 'accent'),
  ...on(GROUNDS, 'amber', 'slate', 'red'),
  ...on(['amber-soft', 'slate-soft', 'red-soft', 'ins', 'del', 'mark'], 'text'),
  ...on(['amber-soft', 'slate-soft'], 'accent', 'text-soft'),
  ['amber', 'amber-soft'],
  ['slate', 'slate-soft'],
  ['red', 'red-soft'],
  ['on-accent', 'accent'],
] as const;

/** What shows where a control is: 3 to 1 (1.4.11). */
const EDGES = on([...GROUNDS, 'accent-soft'], 'line-strong', 'focus');

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  const set = SETS[theme];
  const ratio = (one: string, other: string) => contrast(set[one] ?? '', set[other] ?? '');

  it.each(TEXTS)('%s can be read on %s', (text, ground) => expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5));
  it.each(EDGES)('%s can be seen on %s', (edge, ground) => expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3));
});

it('has the same dark colours for the wish of the system and that of the reader', () => {
  expect(colours(":root:not([data-theme='light'])")).toEqual(SETS.dark);
  expect(Object.keys(SETS.dark).length).toBeGreaterThan(15);
});
