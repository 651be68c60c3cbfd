import type { SiteUser } from '../dataset';

/** A user as the user endpoints and `myself` return one, without the expandable lists. */
export function userReply(user: SiteUser, baseUrl: string): Readonly<Record<string, unknown>> {
  const avatar = avatarUrl(user.displayName);
  return {
    self: `${baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: 'atlassian',
    emailAddress: user.emailAddress,
    avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    locale: user.locale,
  };
}

/** Initials on a colour, in the URL itself: the host has no avatar service, and pages must not fetch from elsewhere. */
export function avatarUrl(displayName: string): string {
  const initials = displayName
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  const shown = [initials[0] ?? '?', initials.length > 1 ? initials.at(-1) : ''].join('');
  const hue = [...displayName].reduce((sum, letter) => sum + letter.codePointAt(0)! * 7, 0) % 360;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 45% 42%)"/>` +
    `<text x="24" y="31" font-family="sans-serif" font-size="19" fill="white" text-anchor="middle">${shown}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
