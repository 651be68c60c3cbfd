import type { tenant } from '../inventory/kinds/tenant';
import type { ValueOf } from '../inventory/record-kind';

export type Tenant = ValueOf<typeof tenant>;

/** What a lifecycle event says, read from its payload and context. `at` is when we heard of it, ISO 8601. */
export type LifecycleEvent = {
  readonly type: 'installed' | 'upgraded';
  readonly cloudId: string;
  readonly installationId: string;
  readonly appVersion: string;
  readonly environment: Tenant['environment'];
  /** The policy version that the app is built for. */
  readonly policyVersion: string;
  readonly at: string;
};

/**
 * The tenant record after an event. Events come twice, late and out of order; the record is built from the newest version,
 * the earliest instant of any event, and the earliest instant at which that version was announced as an upgrade, none of
 * which depends on the order. Another installation id means that storage was relinked after a reinstall
 * (developer.atlassian.com/platform/forge/storage-reference/hosted-storage-data-lifecycle): the record starts anew, unless
 * the event is older than it.
 */
export function tenantAfter(known: Tenant | null, event: LifecycleEvent): Tenant {
  const { type, at, ...facts } = event;
  const heard: Tenant = { ...facts, installedAt: at, ...(type === 'upgraded' ? { upgradedAt: at } : {}) };
  if (known === null) return heard;
  if (known.installationId !== event.installationId) return at > known.installedAt ? heard : known;
  const first = firstOf(known, heard);
  const order = compareVersions(event.appVersion, known.appVersion);
  if (order < 0) return { ...withoutPolicy(known), ...first };
  if (order > 0) return { ...moved(known), ...withoutPolicy(heard), ...first };
  if (heard.upgradedAt === undefined) return { ...withoutPolicy(known), ...first };
  return { ...withoutPolicy(known), ...first, upgradedAt: earliest(known.upgradedAt ?? at, at) };
}

/**
 * What holds from the earliest instant of any event: of two at the same instant the older policy version, and none where the
 * installation was first seen before this was noted.
 */
function firstOf(known: Tenant, heard: Tenant): Pick<Tenant, 'installedAt' | 'policyVersion'> {
  const { installedAt, policyVersion } = [known, heard].reduce((first, other) =>
    other.installedAt < first.installedAt ||
    (other.installedAt === first.installedAt && isOlder(other.policyVersion, first.policyVersion))
      ? other
      : first,
  );
  return { installedAt, ...(policyVersion === undefined ? {} : { policyVersion }) };
}

const isOlder = (version: string | undefined, than: string | undefined): boolean =>
  than !== undefined && (version === undefined || compareVersions(version, than) < 0);

function withoutPolicy({ policyVersion: _policy, ...tenant }: Tenant): Tenant {
  return tenant;
}

/** What came from the app on Connect stays what it was. */
const moved = ({ connectKey, connectBaseUrl }: Tenant) => ({
  ...(connectKey === undefined ? {} : { connectKey }),
  ...(connectBaseUrl === undefined ? {} : { connectBaseUrl }),
});

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

/** Compares dotted numbers such as `2.10.0`: negative, zero or positive as `a` is older, the same or newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let i = 0; i < Math.max(left!.length, right!.length); i += 1) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
