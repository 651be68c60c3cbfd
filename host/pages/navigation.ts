import type { PageState } from './page-state';

/**
 * Where a `navigate` or `getUrl` leads: `{ url }`, or a target of P:bridge/out/router/targets.js. Paths are the site's.
 * Throws for a target that this host has no page for, and for schemes that no product follows.
 */
export function addressOf(
  location: Readonly<Record<string, unknown>>,
  { place, siteUrl, productOrigin }: PageState,
): string {
  const { url, target } = location;
  if (typeof url === 'string') return webAddress(url, siteUrl);
  if (target === 'module') return productOrigin + pageAddress({ ...place, module: textOf(location, 'moduleKey') });
  if (target === 'issue') return `${siteUrl}/browse/${encodeURIComponent(textOf(location, 'issueKey'))}`;
  throw new Error(`not emulated by the Openbook host: navigation to the target "${String(target)}"`);
}

/** The product page of a place, relative to the product's origin. */
export function pageAddress({ site, user, module }: PageState['place']): string {
  return `/?${new URLSearchParams({ site, user, module }).toString()}`;
}

function webAddress(url: string, siteUrl: string): string {
  const address = new URL(url, siteUrl);
  if (['http:', 'https:', 'mailto:'].includes(address.protocol)) return address.href;
  throw new Error(`Jira does not navigate to "${address.protocol}" addresses.`);
}

function textOf(location: Readonly<Record<string, unknown>>, name: string): string {
  const text = location[name];
  if (typeof text !== 'string' || text === '') throw new Error(`"${name}" is missing in the location to navigate to.`);
  return text;
}
