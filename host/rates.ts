/** How much an installation may use in a window of time. */
export type RateLimit = { readonly lengthMs: number; readonly limit: number };

/** Counts what installations use, in fixed windows, and says when it is too much. */
export type Rates<Kind extends string> = {
  /** Counts `units`; false when they would take the installation over its limit, and then nothing was counted. */
  charge(installationId: string, kind: Kind, units: number, nowMs: number): boolean;
  /** In the running window. */
  used(installationId: string, kind: Kind, nowMs: number): number;
  /** Since the host started. */
  total(installationId: string, kind: Kind): number;
};

/** `enforce: false` counts without ever saying no. */
export function createRates<Kind extends string>(
  limits: Readonly<Record<Kind, RateLimit>>,
  { enforce }: { readonly enforce: boolean },
): Rates<Kind> {
  type Account = { index: number; used: number; total: number };
  const accounts = new Map<string, Account>();

  function accountOf(installationId: string, kind: Kind): Account {
    const address = JSON.stringify([installationId, kind]);
    const account = accounts.get(address) ?? { index: 0, used: 0, total: 0 };
    accounts.set(address, account);
    return account;
  }

  function inWindow(installationId: string, kind: Kind, nowMs: number): Account {
    const account = accountOf(installationId, kind);
    const index = Math.floor(nowMs / limits[kind].lengthMs);
    if (account.index !== index) Object.assign(account, { index, used: 0 });
    return account;
  }

  return {
    charge(installationId, kind, units, nowMs) {
      const account = inWindow(installationId, kind, nowMs);
      if (enforce && account.used + units > limits[kind].limit) return false;
      account.used += units;
      account.total += units;
      return true;
    },
    used: (installationId, kind, nowMs) => inWindow(installationId, kind, nowMs).used,
    total: (installationId, kind) => accountOf(installationId, kind).total,
  };
}
