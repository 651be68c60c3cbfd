import type { Scheduler } from 'fast-check';
import type { Store } from '../../src/platform/store';

type Method = (...request: readonly never[]) => Promise<unknown>;

/** With which call, counted from 0, a process is lost: before the call reached storage, or after, with nobody to hear of it. */
export type Break = { readonly atCall: number; readonly reached: boolean };

export function breakingStore(store: Store, lost: Break | null): Store {
  let calls = -1;
  return each(store, (method) => async (...request) => {
    calls += 1;
    if (lost === null || calls < lost.atCall) return method(...request);
    if (calls === lost.atCall && lost.reached) await method(...request);
    throw new Error('The process is gone.');
  });
}

/** A store whose calls wait until the scheduler of fast-check lets them go, so that users at once meet in any order. */
export function inTurns(store: Store, scheduler: Scheduler): Store {
  return each(store, (method) => async (...request) => {
    await scheduler.schedule(Promise.resolve());
    return method(...request);
  });
}

function each(store: Store, around: (method: Method) => Method): Store {
  return Object.fromEntries(
    Object.entries(store).map(([name, method]) => [name, around(method as Method)]),
  ) as unknown as Store;
}
