import { NOT_STATED } from './stated';
import { nearestName } from './nearest-name';

/** What stands at a path of the facts: a text, `stated` or not; or nothing, and why. */
export type FactFound =
  | { readonly found: true; readonly stated: boolean; readonly text: string }
  | { readonly found: false; readonly why: string };

/**
 * The fact at a path such as `backups.openbook.frequency`: the file, then names; in a list the `id` of an entry, or the app
 * that it is for. A list's own name may be left out: `hosting.hetzner.country` looks through the file's lists in order.
 * Numbers become digits, true and false become yes and no, lists of words are joined by commas.
 */
export function factAtPath(facts: object, path: string): FactFound {
  let here: unknown = facts;
  let way = '';
  for (const name of path.split('.')) {
    const next = stepInto(here, name);
    if (typeof next === 'string') return { found: false, why: `${way === '' ? 'The facts' : way}: ${next}` };
    here = next.value;
    way = way === '' ? name : `${way}.${name}`;
  }
  const text = factText(here);
  if (text === null) return { found: false, why: `${path} is not one fact. Name one of ${namesIn(here).join(', ')}.` };
  return { found: true, stated: here !== NOT_STATED, text };
}

type Step = { readonly value: unknown };
type Named = Readonly<Record<string, unknown>>;

const isNamed = (value: unknown): value is Named =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function stepInto(here: unknown, name: string): Step | string {
  if (isNamed(here) && Object.hasOwn(here, name)) return { value: here[name] };
  for (const list of listsIn(here)) {
    const entries = list.filter(isNamed);
    const byId = entries.find(({ id }) => id === name);
    if (byId !== undefined) return { value: byId };
    const byApp = entries.filter(({ app, apps }) => app === name || (Array.isArray(apps) && apps.includes(name)));
    if (byApp.length === 1) return { value: byApp[0] };
    if (byApp.length > 1) {
      const ids = byApp.map(({ id }) => id).filter((id) => typeof id === 'string');
      return `"${name}" has more than one entry.${ids.length === 0 ? '' : ` Name one of ${ids.join(', ')}.`}`;
    }
  }
  const names = namesIn(here);
  const near = nearestName(name, names);
  return `there is no "${name}". ${near === null ? `There are ${names.join(', ')}.` : `Did you mean "${near}"?`}`;
}

const listsIn = (here: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(here) ? [here] : isNamed(here) ? Object.values(here).filter((value) => Array.isArray(value)) : [];

/** What a path may go on with from here. */
function namesIn(here: unknown): readonly string[] {
  const own = isNamed(here) ? Object.keys(here) : [];
  const entries = listsIn(here).flatMap((list) =>
    list.filter(isNamed).flatMap(({ id, app, apps }) => [id, app, ...(Array.isArray(apps) ? (apps as unknown[]) : [])]),
  );
  return [...new Set([...own, ...entries.filter((name) => typeof name === 'string')])];
}

function factText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
    return value.join(', ');
  }
  return null;
}
