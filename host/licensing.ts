import type { AppIdentity } from './seams/invocation';

/** `none`: the platform says nothing of a licence, as for a free app and outside production. */
export type Licence = 'none' | 'active' | 'trial' | 'inactive';

export type Licensing = {
  /** Of the installation on one site. */
  readonly environmentType: AppIdentity['environmentType'];
  readonly licence: Licence;
  /** When the subscription or the trial ends, or ended; left out, the platform does not say. ISO 8601. */
  readonly endsAt?: string;
};

/** What a site plays, to be switched while the host runs; functions see it at once, a page when it is loaded again. */
export type LicensingSwitch = {
  readonly get: () => Licensing;
  /** Changes what is named and leaves the rest. */
  readonly set: (change: Partial<Licensing>) => void;
};

/** How an app of this repository runs here: in development, where nothing needs a licence. */
export const development: Licensing = { environmentType: 'DEVELOPMENT', licence: 'none' };

/** A paid app in production whose customer has no licence: what the "Simulate" menu plays. */
export const unlicensed: Licensing = { environmentType: 'PRODUCTION', licence: 'inactive' };

export function licensingSwitch(initial: Partial<Licensing> = {}): LicensingSwitch {
  let licensing: Licensing = { ...development, ...initial };
  return {
    get: () => licensing,
    set: (change) => {
      licensing = { ...licensing, ...change };
    },
  };
}

/**
 * `license` of a function's and of a page's context; the names are those of D:function-reference/arguments, the values
 * the host's (host/UNVERIFIED.md). Absent where there is no licence.
 */
export function licenseOf({
  licence,
  endsAt = null,
}: Omit<Licensing, 'endsAt'> & { readonly endsAt?: string | null }): {
  readonly license?: Readonly<Record<string, unknown>>;
} {
  if (licence === 'none') return {};
  const active = licence !== 'inactive';
  const isTrial = licence === 'trial';
  return {
    license: {
      active,
      isActive: active,
      billingPeriod: 'MONTHLY',
      capabilitySet: 'capabilityStandard',
      ccpEntitlementId: 'b7a0c1de-0000-4000-8000-000000000001',
      ccpEntitlementSlug: 'E-2B7-A0C-1DE-000',
      isEvaluation: isTrial,
      subscriptionEndDate: isTrial ? null : endsAt,
      supportEntitlementNumber: null,
      trialEndDate: isTrial ? endsAt : null,
      type: 'COMMERCIAL',
    },
  };
}
