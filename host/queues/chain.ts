/**
 * Everything that one first invocation set off: its pushes, those of the consumers of its events, and so on. Their number is
 * limited (D:limits-async-events, "Cyclic invocation limit").
 */
export type Chain = { readonly id: string; pushes: number };

export type Chains = {
  /** The chain of an invocation that no event led to. */
  begin(): Chain;
  /** The chain as it is now. What was written down with an event stands in for it in a host that was started anew. */
  resume(kept: Chain): Chain;
  /** Lets a chain go of which no event is left. */
  forget(id: string): void;
};

export function createChains(newId: () => string): Chains {
  const live = new Map<string, Chain>();
  return {
    begin: () => ({ id: newId(), pushes: 0 }),
    resume(kept) {
      const chain = live.get(kept.id) ?? kept;
      live.set(kept.id, chain);
      return chain;
    },
    forget: (id) => void live.delete(id),
  };
}
