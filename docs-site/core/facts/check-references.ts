import type { FactFile, Facts } from './facts';
import { withInlineFacts } from './inline-facts';
import { nearestName } from './nearest-name';
import type { Finding } from './finding';
import type { FactPath } from './yaml-place';

/** Names that one fact uses for another: apps, subprocessors, `:fact[path]`; and names that stand twice in a list. */
export function checkReferences(facts: Facts): readonly Finding[] {
  const apps = facts.apps.apps.map(({ id }) => id);
  const subprocessors = facts.subprocessors.subprocessors.map(({ id }) => id);
  return (Object.keys(facts) as FactFile[]).flatMap((file) =>
    valuesIn(facts[file]).flatMap(({ path, value }) => {
      const found = (wrong: string, mend: string): Finding => ({ file, path, wrong, mend });
      const name = path.at(-1);
      if (Array.isArray(value)) return repeated(file, path, value);
      if (typeof value !== 'string') return [];
      if (name === 'app' || path.at(-2) === 'apps') return unknown(value, apps, 'app', found);
      if (name === 'subprocessor') return unknown(value, [...subprocessors, ...removed(facts)], 'subprocessor', found);
      return withInlineFacts(facts, value).problems.map((why) => found(why, 'Write the path of a fact that there is.'));
    }),
  );
}

/** A removed subprocessor is in the list of changes only. */
const removed = ({ subprocessors: { changes } }: Facts) =>
  changes.filter(({ kind }) => kind === 'removed').map(({ subprocessor }) => subprocessor);

function unknown(
  name: string,
  names: readonly string[],
  what: string,
  found: (wrong: string, mend: string) => Finding,
): readonly Finding[] {
  if (names.includes(name)) return [];
  const near = nearestName(name, names);
  const mend = near === null ? `Write one of these: ${names.join(', ')}.` : `Write "${near}", if that is meant.`;
  return [found(`There is no ${what} "${name}".`, mend)];
}

function repeated(file: FactFile, path: FactPath, list: readonly unknown[]): readonly Finding[] {
  const ids = list.map((entry) => (typeof entry === 'string' ? entry : (entry as { id?: unknown } | null)?.id));
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index
      ? [{ file, path: [...path, index], wrong: `"${id}" stands twice in this list.`, mend: 'Give each its own name.' }]
      : [],
  );
}

/** Every value below, with its path; a list or an entry comes before what is in it. */
function valuesIn(value: unknown, path: FactPath = []): readonly { path: FactPath; value: unknown }[] {
  const here = path.length === 0 ? [] : [{ path, value }];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item, index) => valuesIn(item, [...path, index]))];
  if (value === null || typeof value !== 'object') return here;
  return [...here, ...Object.entries(value).flatMap(([name, member]) => valuesIn(member, [...path, name]))];
}
