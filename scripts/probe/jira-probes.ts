import { bulkFetchProbes } from './bulk-fetch-probes';
import { compare, type Probe } from './finding';
import { jqlProbes } from './jql-probes';
import { ask, inWords } from './probed-jira';
import { searchProbes } from './search-probes';

const otherProbes: readonly Probe[] = [
  {
    id: 'unauthenticated',
    async run(jira) {
      const answer = await ask(jira.asNobody, '/rest/api/3/myself');
      const expected = '401 "You are not authenticated. Authentication required to perform this operation."';
      return compare(inWords(answer) === expected, inWords(answer));
    },
  },
  {
    id: 'rate-headers',
    async run(jira) {
      const { headers } = await ask(jira.asUser, '/rest/api/3/myself');
      const names = [...headers.keys()].filter((name) => /ratelimit|retry-after/i.test(name));
      return compare(names.length === 0, names.length === 0 ? 'none' : names.join(', '));
    },
  },
  {
    id: 'unknown-permission',
    async run(jira) {
      const answer = await ask(jira.asUser, '/rest/api/3/mypermissions?permissions=OPENBOOK_PROBE');
      return compare(answer.status === 400, inWords(answer));
    },
  },
];

export const jiraProbes: readonly Probe[] = [...searchProbes, ...bulkFetchProbes, ...jqlProbes, ...otherProbes];
