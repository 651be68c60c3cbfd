import { isMap, isNode, isPair, isScalar, type Document, type LineCounter } from 'yaml';

/** Keys and numbers of entries (from 0), from the top of a file. */
export type FactPath = readonly (string | number)[];

/** Line and column, both from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Where something stands in a YAML file; for what is missing, where it should have stood. */
export function placeOf(document: Document, lines: LineCounter, path: FactPath): Place {
  for (let length = path.length; length > 0; length--) {
    const start = startOf(document, path.slice(0, length));
    if (start !== null) return placeAt(lines, start);
  }
  return { line: 1, column: 1 };
}

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** A value in a map is shown at its key: that is what people look for. */
function startOf(document: Document, path: FactPath): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? null;
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

/** A path as people say it: `regions, "hetzner", country`; an entry without a name is "number 3". */
export function pathInWords(value: unknown, path: FactPath): string {
  let here = value;
  const words = path.map((step) => {
    here = here !== null && typeof here === 'object' ? (here as Readonly<Record<string, unknown>>)[step] : undefined;
    return typeof step === 'number' ? nameOf(here, step) : step;
  });
  return words.join(', ');
}

function nameOf(entry: unknown, index: number): string {
  const { id, app, apps } = (entry ?? {}) as { id?: unknown; app?: unknown; apps?: unknown };
  const name = [id, app, Array.isArray(apps) ? apps.join(' ') : undefined].find((each) => typeof each === 'string');
  return typeof name === 'string' ? `"${name}"` : `number ${index + 1}`;
}
