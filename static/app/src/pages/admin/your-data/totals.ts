import type { Held, KeptKind } from '../../../../../../src/contract';

/** What is held of some kinds together. */
export type Total = {
  readonly records: number;
  /** Of those, the records of kinds with a field that can point at a person. */
  readonly personal: number;
  readonly bytes: number;
  readonly oldest?: string;
  readonly newest?: string;
  readonly nextExpiry?: string;
  /** The oldest count that is part of it; absent where nothing was counted. */
  readonly countedAt?: string;
  /** Kinds in storage that were never counted, so that the numbers are too low. */
  readonly uncounted: readonly KeptKind[];
};

export type Category = Total & {
  readonly category: KeptKind['category'];
  readonly kinds: readonly KeptKind[];
  /** The address of the statement's clause. */
  readonly clause?: string;
};

export function totalOf(kinds: readonly KeptKind[]): Total {
  const held = kinds.flatMap((kind) => (kind.held === undefined ? [] : [kind.held]));
  const sum = (of: readonly KeptKind[], what: 'records' | 'bytes') =>
    of.reduce((all, each) => all + (each.held?.[what] ?? 0), 0);
  return {
    records: sum(kinds, 'records'),
    personal: sum(kinds.filter(canNamePerson), 'records'),
    bytes: sum(kinds, 'bytes'),
    ...first('oldest', held),
    ...first('nextExpiry', held),
    ...first('countedAt', held),
    ...last(held),
    uncounted: kinds.filter((kind) => isInStorage(kind) && kind.held === undefined),
  };
}

/** By category, in the order in which the inventory names each first. */
export function categoriesOf(kinds: readonly KeptKind[]): readonly Category[] {
  return [...new Set(kinds.map(({ category }) => category))].map((category) => {
    const own = kinds.filter((kind) => kind.category === category);
    const clause = own[0]?.clause;
    return { category, kinds: own, ...totalOf(own), ...(clause === undefined ? {} : { clause }) };
  });
}

export const isInStorage = ({ place }: Pick<KeptKind, 'place'>): boolean => place === 'key-value storage';

export const isErasable = (kind: KeptKind): boolean => isInStorage(kind) && kind.staysBecause === undefined;

export const canNamePerson = ({ fields }: Pick<KeptKind, 'fields'>): boolean =>
  fields.some(({ identifies }) => identifies === 'person');

/** Instants in UTC, ISO 8601 with milliseconds: their order is that of their texts. */
function first<Name extends 'oldest' | 'nextExpiry' | 'countedAt'>(
  name: Name,
  held: readonly Held[],
): Partial<Record<Name, string>> {
  const [earliest] = held.flatMap((each) => each[name] ?? []).sort();
  return earliest === undefined ? {} : ({ [name]: earliest } as Record<Name, string>);
}

function last(held: readonly Held[]): Pick<Total, 'newest'> {
  const latest = held
    .flatMap(({ newest }) => newest ?? [])
    .sort()
    .at(-1);
  return latest === undefined ? {} : { newest: latest };
}
