/** Something that holds from a day on; null where that day is not stated, or not decided. */
export type Holding = {
  readonly state: 'reconstructed' | 'in preparation' | 'released';
  /** ISO 8601. */
  readonly from: string | null;
};

/** Holding, with the first day known. */
export type Dated<V extends Holding> = V & { readonly from: string };

/**
 * Those that came to hold on a known day, the first of them first: the last one on or before a day held on it. A draft holds
 * on no day. `versions` newest first; of two that begin on the same day the newer stands last, because it is the one that held.
 */
export const inHoldingOrder = <V extends Holding>(versions: readonly V[]): readonly Dated<V>[] =>
  versions
    .filter((version): version is Dated<V> => version.state !== 'in preparation' && version.from !== null)
    .reverse()
    // ISO days sort as text.
    .sort((one, other) => one.from.localeCompare(other.from));
