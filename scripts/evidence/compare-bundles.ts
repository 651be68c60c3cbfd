import type { Bundle } from '../../docs-site/core/claims/bundle';

/**
 * Where two bundles say something else, a line each, in the order of the bundle; when, on which commit and with which Node each
 * was made is left out.
 */
export function differences(published: Bundle, now: Bundle): readonly string[] {
  const { writtenAt: _at, commit: _commit, node: _node, npm: _npm, ...was } = published;
  const { writtenAt: _nowAt, commit: _nowCommit, node: _nowNode, npm: _nowNpm, ...is } = now;
  return differing('', byName(was), byName(is));
}

/** Lists by the names of their entries, so that one more does not move all others. */
const byName = ({ claims, results, policies, ...rest }: Partial<Bundle>) => ({
  ...rest,
  policies: {
    version: policies?.version,
    documents: named(policies?.documents ?? [], ({ name, version }) => `${version} ${name}`),
  },
  claims: named(claims ?? [], ({ id }) => id),
  results: named(results ?? [], ({ check }) => check),
});

const named = <T>(list: readonly T[], nameOf: (one: T) => string) =>
  Object.fromEntries(list.map((one) => [nameOf(one), one]));

function differing(path: string, was: unknown, is: unknown): readonly string[] {
  if (isPlain(was) && isPlain(is)) {
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) =>
      differing(path === '' ? name : `${path}, ${name}`, was[name], is[name]),
    );
  }
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [`${path}: ${inWords(was)}; now: ${inWords(is)}`];
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inWords = (value: unknown) => {
  if (value === undefined) return 'not there';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
