import type { Host } from './start-host';

/** What `npm start` says when the host answers: the address to open, what is there, and where the data goes. */
export function greeting(
  host: Pick<Host, 'url' | 'entryUrl' | 'trustCentreUrl' | 'sites' | 'apiToken'> & {
    readonly outside: Pick<Host['outside'], 'deskUrl' | 'collectorUrl'>;
  },
  dataDir: string | undefined,
): string {
  const { url, entryUrl, trustCentreUrl, outside, sites, apiToken } = host;
  const hasKey = entryUrl !== url;
  return [
    `Openbook is running: ${entryUrl}`,
    '',
    ...sites.map(({ title, name }) => `  ${title}${hasKey ? '' : `: ${url}/?site=${name}`}`),
    ...(hasKey ? ['  The address works once: only the browser that opens it reads this site.'] : []),
    ...(trustCentreUrl === undefined ? [] : [`  Trust centre: ${trustCentreUrl}`]),
    `  The vendor's support desk: ${outside.deskUrl}`,
    `  The vendor's collector: ${outside.collectorUrl}`,
    '',
    ...sites.flatMap(({ servesRest, title, cloudId }) =>
      servesRest ? [`  REST API of ${title}: ${url}/ex/jira/${cloudId}/rest/api/3`] : [],
    ),
    ...(hasKey ? [] : [`  sign in with a user's e-mail address and the API token ${apiToken}`, '']),
    dataDir === undefined
      ? 'The data is in memory and goes when the host stops.'
      : `The data is in ${dataDir}; --reset empties it.`,
    'Press Ctrl+C to stop.',
  ].join('\n');
}
