import { ManifestError } from './manifest-error';

/** A place in the manifest: its value and how to name it in an error. Reading what is not there says what is missing. */
export type Node = {
  readonly path: string;
  readonly value: unknown;
  /** The child; undefined when it is absent. */
  at(key: string): Node | undefined;
  /** The child, which must be a non-empty string. */
  text(key: string): string;
  /** The child as a list of nodes; an absent child is an empty list. */
  list(key: string): Node[];
  /** Throws ManifestError for a child that is none of these. */
  only(...keys: readonly string[]): void;
};

export function node(value: unknown, path: string): Node {
  const fail = (what: string): never => {
    throw new ManifestError(`manifest.yml, ${path || 'top level'}: ${what}`);
  };
  const mapping = (): Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : fail('must be a mapping.');
  const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`);

  return {
    path,
    value,
    at(key) {
      const child = mapping()[key];
      return child === undefined ? undefined : node(child, pathOf(key));
    },
    text(key) {
      const child = mapping()[key];
      return typeof child === 'string' && child !== '' ? child : fail(`"${key}" must be a text.`);
    },
    list(key) {
      const child = mapping()[key] ?? [];
      if (!Array.isArray(child)) return fail(`"${key}" must be a list.`);
      return child.map((item: unknown, index) => node(item, `${pathOf(key)}[${index}]`));
    },
    only(...keys) {
      const unknown = Object.keys(mapping()).find((key) => !keys.includes(key));
      if (unknown !== undefined) fail(`there is no "${unknown}" here. There are: ${keys.join(', ')}.`);
    },
  };
}
