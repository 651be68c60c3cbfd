/** What is known of the site and the app; null and undefined where it is not known. */
export type AccountFacts = {
  /** Such as `https://acme.atlassian.net`. */
  readonly siteUrl: string | undefined;
  readonly cloudId: string | undefined;
  readonly installationId: string | undefined;
  readonly appVersion: string;
  readonly environment: string;
};

/** As lines that a person can read and edit before they are sent. No account of anybody is in it. */
export function accountDataText({ siteUrl, cloudId, installationId, appVersion, environment }: AccountFacts): string {
  const lines = [
    ['Site', siteUrl],
    ['Site id', cloudId],
    ['Installation', installationId],
    ['App version', appVersion],
    ['Environment', environment.toLowerCase()],
  ] as const;
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n');
}
