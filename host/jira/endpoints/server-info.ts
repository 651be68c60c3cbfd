import { jsonReply } from '../reply';
import { jiraTime } from '../jira-time';
import type { Endpoint } from './endpoint';

/** `GET /rest/api/3/serverInfo`. */
export const serverInfo: Endpoint = (_request, { index, baseUrl, now }) =>
  jsonReply(200, {
    baseUrl,
    displayUrl: baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100000,
    buildDate: jiraTime(now - (now % 86_400_000)),
    serverTime: jiraTime(now),
    serverTimeZone: 'Etc/UTC',
    scmInfo: 'openbook-local-host',
    serverTitle: index.dataset.title,
  });
