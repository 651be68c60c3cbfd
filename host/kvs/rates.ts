import { limits } from '../limits';

/** What one installation has used in the running minute and second. Units of 10 KB, rounded up. */
export type Usage = { readonly readUnits: number; readonly writeUnits: number; readonly requestsThisSecond: number };

/** Counts what installations use, in fixed windows, and says when it is too much (D:limits-kvs-ce). */
export type Rates = {
  /** Counts `units`; false when they would take the installation over a limit, and then nothing was counted. */
  charge(installationId: string, kind: RateKind, units: number, nowMs: number): boolean;
  usage(installationId: string, nowMs: number): Usage;
};

export type RateKind = 'request' | 'read' | 'write';

/** What a request of `bytes` counts; an empty one counts too. */
export const unitsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / limits.kvs.rateUnit.value));

/** `enforce: false` counts without ever saying no. */
export function createRates({ enforce }: { readonly enforce: boolean }): Rates {
  type Window = { index: number; used: number };
  const windows = new Map<string, Window>();
  const of = {
    request: { lengthMs: 1_000, limit: limits.kvs.requestRate.value },
    read: { lengthMs: 60_000, limit: limits.kvs.readRate.value },
    write: { lengthMs: 60_000, limit: limits.kvs.writeRate.value },
  };

  function windowOf(installationId: string, kind: RateKind, nowMs: number): Window {
    const address = JSON.stringify([installationId, kind]);
    const index = Math.floor(nowMs / of[kind].lengthMs);
    const current = windows.get(address);
    if (current?.index === index) return current;
    const fresh = { index, used: 0 };
    windows.set(address, fresh);
    return fresh;
  }

  return {
    charge(installationId, kind, units, nowMs) {
      const window = windowOf(installationId, kind, nowMs);
      if (enforce && window.used + units > of[kind].limit) return false;
      window.used += units;
      return true;
    },
    usage: (installationId, nowMs) => ({
      readUnits: windowOf(installationId, 'read', nowMs).used,
      writeUnits: windowOf(installationId, 'write', nowMs).used,
      requestsThisSecond: windowOf(installationId, 'request', nowMs).used,
    }),
  };
}
