import type { Template } from './delivery';

/** The values of a template's names; undefined for an optional field that has none. */
export type Values = (name: string) => unknown;

const PLACEHOLDER = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
const ONLY_PLACEHOLDER = /^\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** The JSON that a template stands for; undefined where it needs a value that is not there. */
export function fillTemplate(template: Template, values: Values): unknown {
  if (typeof template === 'boolean') return template;
  if (typeof template === 'string') {
    const only = ONLY_PLACEHOLDER.exec(template)?.[1];
    return only === undefined ? fillText(template, values) : values(only);
  }
  if (isList(template)) return template.map((item) => fillTemplate(item, values)).filter(isThere);
  if (isLines(template)) {
    const lines = template.lines.map((line) => fillText(line, values)).filter(isThere);
    return lines.length === 0 ? undefined : lines.join('\n');
  }
  return Object.fromEntries(
    Object.entries(template)
      .map(([name, member]) => [fillText(name, values), fillTemplate(member, values)] as const)
      .filter(([name, member]) => name !== undefined && member !== undefined),
  );
}

/** A text with its placeholders filled; undefined where a value is not there. `encode` makes a value safe where it goes. */
export function fillText(
  text: string,
  values: Values,
  encode: (value: string) => string = (value) => value,
): string | undefined {
  const names = namesInText(text);
  if (names.some((name) => values(name) === undefined)) return undefined;
  return text.replace(PLACEHOLDER, (_, name: string) => encode(wordOf(values(name))));
}

const namesInText = (text: string): readonly string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

/** A value inside a longer text: a list reads "a, b". */
function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;
const isList = (template: Template): template is readonly Template[] => Array.isArray(template);
const isLines = (template: object): template is { readonly lines: readonly string[] } => {
  const { lines } = template as { readonly lines?: unknown };
  return Object.keys(template).length === 1 && Array.isArray(lines);
};
