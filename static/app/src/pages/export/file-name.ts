/**
 * `acme-issues-2026-11-23-1830.csv`: the site, what is in it, and when the export started on the user's clock. Only
 * letters, digits, dots and dashes, so that every file system takes it.
 */
export function exportFileName(siteUrl: string, startedAt: Date, timeZone: string, extension: string): string {
  const site =
    /^https?:\/\/([^./:]+)/
      .exec(siteUrl)?.[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9-]/g, '') || 'jira';
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(startedAt);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${site}-issues-${part('year')}-${part('month')}-${part('day')}-${part('hour')}${part('minute')}.${extension}`;
}
