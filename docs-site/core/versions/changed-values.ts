import { NOT_STATED } from '../facts/stated';

/** A leaf that differs between two plain values, or an entry of a list that only one of them has. */
export type ValueChange = {
  readonly path: readonly string[];
  readonly words: readonly string[];
  readonly was: string | null;
  readonly is: string | null;
  /** What an entry that came or went says, each thing by itself; empty where a single value changed. */
  readonly parts: readonly string[];
  /** The apps that the nearest entry around it names; empty where none does. */
  readonly apps: readonly string[];
};

/** What readers call an id, where it is one of theirs (apps). */
export type Names = ReadonlyMap<string, string>;

type Plain = Readonly<Record<string, unknown>>;

/** Compares by structure: entries of lists by what identifies them, so that a moved entry is no change. */
export function changedValues(before: unknown, after: unknown, names: Names): readonly ValueChange[] {
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((key) => key !== 'id');
    const changes = keys.flatMap((key) => below(key, keyInWords(key), changedValues(before[key], after[key], names)));
    return about([before, after], changes);
  }
  if (isEntries(before) || isEntries(after)) {
    return changedEntries(asEntries(before), asEntries(after), names);
  }
  const [was, is] = [inWords(before, names), inWords(after, names)];
  return was === is ? [] : [{ path: [], words: [], was, is, parts: [], apps: [] }];
}

function changedEntries(before: readonly Plain[], after: readonly Plain[], names: Names): readonly ValueChange[] {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((identity) => {
    const [was, is] = [old.get(identity), now.get(identity)];
    const called = entryInWords(is ?? was ?? {}, names);
    const changes =
      was !== undefined && is !== undefined
        ? changedValues(was, is, names)
        : about([was, is], [wholeEntry(was, is, names)]);
    return below(identity, called, changes);
  });
}

const wholeEntry = (was: Plain | undefined, is: Plain | undefined, names: Names): ValueChange => ({
  path: [],
  words: [],
  was: inWords(was, names),
  is: inWords(is, names),
  parts: partsOf(is ?? was ?? {}, names),
  apps: [],
});

const below = (key: string, called: string, changes: readonly ValueChange[]): readonly ValueChange[] =>
  changes.map((change) => ({ ...change, path: [key, ...change.path], words: [called, ...change.words] }));

/** The apps of an entry, for changes in it that name none themselves. */
function about(entries: readonly (Plain | undefined)[], changes: readonly ValueChange[]): readonly ValueChange[] {
  const named = entries.flatMap((entry) => [entry?.app ?? entry?.apps].flat());
  const apps = [...new Set(named.filter((app) => typeof app === 'string'))];
  return apps.length === 0 ? changes : changes.map((change) => (change.apps.length > 0 ? change : { ...change, apps }));
}

/** Entries by id, or by what they are about; a number sets two of the same identity apart. */
function byIdentity(entries: readonly Plain[]): ReadonlyMap<string, Plain> {
  const found = new Map<string, Plain>();
  for (const entry of entries) {
    const about = [entry.id ?? entry.name ?? [entry.app ?? entry.apps, entry.data]].flat(2);
    const identity = about.filter((part) => typeof part === 'string').join(' ');
    const same = [...found.keys()].filter((key) => key === identity || key.startsWith(`${identity}#`)).length;
    found.set(same === 0 ? identity : `${identity}#${same + 1}`, entry);
  }
  return found;
}

/** What an entry is called: its own name or title, or the apps and the thing that it is about. */
function entryInWords(entry: Plain, names: Names): string {
  const called = ownName(entry);
  if (called !== undefined) return called;
  const about = [entry.app ?? entry.apps, entry.data ?? [entry.region, entry.place]].flat(2);
  const words = about.filter((part) => typeof part === 'string' && part !== NOT_STATED) as readonly string[];
  return words.length > 0 ? words.map((part) => names.get(part) ?? part).join(', ') : asText(entry.id);
}

function ownName(entry: Plain): string | undefined {
  const called = entry.name ?? entry.title ?? entry.question ?? entry.about;
  return typeof called === 'string' ? called : undefined;
}

/** `recoveryPoint` becomes "recovery point". */
const keyInWords = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function inWords(value: unknown, names: Names): string | null {
  if (value === undefined || value === null) return null;
  if (value === NOT_STATED) return 'Not stated';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (isEntries(value))
    return value.map((entry) => `${entryInWords(entry, names)} (${partsOf(entry, names).join('; ')})`).join(', ');
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((item) => inWords(item, names)).join(', ');
  return isPlain(value) ? partsOf(value, names).join('; ') : (names.get(asText(value)) ?? asText(value));
}

/** Everything that an entry says beside its id and the name that is given to it anyway. */
function partsOf(entry: Plain, names: Names): readonly string[] {
  const name = ownName(entry);
  const parts = Object.entries(entry).filter(([key, part]) => key !== 'id' && (name === undefined || part !== name));
  return parts.map(([key, part]) => `${keyInWords(key)}: ${inWords(part, names) ?? 'none'}`);
}

const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntries = (value: unknown): value is readonly Plain[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPlain);
const asEntries = (value: unknown): readonly Plain[] => (isEntries(value) ? value : []);
