import type { TrustData } from '../trust-data';

export const SECURITY_TXT_PATH = '/.well-known/security.txt';

/**
 * How to report a vulnerability (RFC 9116). It holds until the end of the day that the facts name. Web addresses have to
 * begin with https (sections 2.5.2 and 2.5.7), so a site that is looked at on one's own machine leaves them out.
 */
export function securityTxt({ siteUrl, facts }: TrustData): string {
  const isPublic = siteUrl.startsWith('https://');
  const lines = [
    `Contact: mailto:${facts.vendor.contacts.security}`,
    `Expires: ${facts.vendor.securityTxtExpires}T23:59:59Z`,
    'Preferred-Languages: en',
    ...(isPublic ? [`Policy: ${siteUrl}/disclosure/`, `Canonical: ${siteUrl}${SECURITY_TXT_PATH}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
