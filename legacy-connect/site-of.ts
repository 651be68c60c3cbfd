import type { Caller } from './verify-invocation';

/** What the old app's store knows of its installations. */
export type Installations = {
  /** The installation record of a tenant, as the framework keeps it; null where there is none. */
  readonly record: (clientKey: string) => Promise<unknown>;
  /** The tenant that the framework has with a Forge installation (`InstallationClientKeys`); null where it has none. */
  readonly clientKeyOf: (installationId: string) => Promise<string | null>;
};

export type SiteOf =
  { readonly kind: 'site'; readonly clientKey: string } | { readonly kind: 'nothing kept' | 'another site' | 'unsure' };

/** The cloud id of the site at an address; null where nobody says. */
export type CloudIdOf = (baseUrl: string) => Promise<string | null>;

/**
 * Whose data may be handed to a caller. What the token says is the platform's word; which clientKey the app asks for is not,
 * because a page of any site can call a remote of its app. So either the framework itself noted, from a signed `installed`
 * call, which tenant the installation is; or the address in the tenant's signed installation record is the caller's site.
 */
export async function siteOf(
  { installationId, cloudId }: Caller,
  asked: string | undefined,
  installations: Installations,
  baseUrlOf: (record: unknown) => string | null,
  cloudIdOf: CloudIdOf,
): Promise<SiteOf> {
  const noted = await installations.clientKeyOf(installationId);
  if (noted !== null) {
    if (asked !== undefined && asked !== noted) return { kind: 'another site' };
    return { kind: 'site', clientKey: noted };
  }
  if (asked === undefined) return { kind: 'nothing kept' };
  const record = await installations.record(asked);
  const baseUrl = record === null ? null : baseUrlOf(record);
  if (baseUrl === null) return { kind: 'nothing kept' };
  const found = await cloudIdOf(baseUrl);
  if (found === null) return { kind: 'unsure' };
  return found === cloudId ? { kind: 'site', clientKey: asked } : { kind: 'another site' };
}

/**
 * Asks the site itself (`/_edge/tenant_info`, support.atlassian.com: "Retrieve my Atlassian site's cloud ID"). Only addresses
 * below atlassian.net are asked: the record was signed, but nobody shall make this server call elsewhere.
 */
export const askSiteForCloudId: CloudIdOf = async (baseUrl) => {
  const { protocol, hostname, origin } = new URL(baseUrl);
  if (protocol !== 'https:' || !hostname.endsWith('.atlassian.net')) return null;
  const options = { redirect: 'error', signal: AbortSignal.timeout(10_000) } as const;
  const response = await fetch(`${origin}/_edge/tenant_info`, options).catch(() => null);
  const body = response?.ok ? ((await response.json().catch(() => null)) as { cloudId?: unknown } | null) : null;
  return typeof body?.cloudId === 'string' ? body.cloudId : null;
};
