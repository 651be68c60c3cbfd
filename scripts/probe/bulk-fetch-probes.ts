import { asArray, asRecord, asText } from '../../src/export-engine/jira/json';
import { compare, type Probe } from './finding';
import { ask, idsOf, inWords } from './probed-jira';

const path = '/rest/api/3/issue/bulkfetch';
const refusal = (limit: number) => `400 "The number of issues requested exceeds the limit of ${limit}."`;

/** Ids that no issue has: how many a request may name is seen without reading anybody's issues. */
const madeUpIds = (count: number) => Array.from({ length: count }, (_none, index) => String(900_000_000_000 + index));

export const bulkFetchProbes: readonly Probe[] = [
  {
    id: 'bulk-fetch-limit',
    async run(jira) {
      const [id = ''] = await idsOf(jira, 1);
      const answer = await ask(jira.asUser, path, { issueIdsOrKeys: [id, ...madeUpIds(999)], fields: ['summary'] });
      return compare(answer.status === 200, `1,000 issues with one named field: ${inWords(answer)}`);
    },
  },
  {
    id: 'bulk-fetch-refusal',
    async run(jira) {
      const words = [
        inWords(await ask(jira.asUser, path, { issueIdsOrKeys: madeUpIds(1_001), fields: ['summary'] })),
        inWords(await ask(jira.asUser, path, { issueIdsOrKeys: madeUpIds(101), fields: ['*all'] })),
        inWords(await ask(jira.asUser, path, { issueIdsOrKeys: madeUpIds(101), fields: ['comment'] })),
      ];
      const agrees = words[0] === refusal(1000) && words[1] === refusal(100) && words[2] === refusal(100);
      return compare(agrees, `1,001: ${words[0]}; 101 with *all: ${words[1]}; 101 with comment: ${words[2]}`);
    },
  },
  {
    id: 'bulk-fetch-order',
    async run(jira) {
      const descending = [...(await idsOf(jira, 2))].sort((a, b) => Number(b) - Number(a));
      const asked = [...descending, ...descending];
      const answer = await ask(jira.asUser, path, { issueIdsOrKeys: asked, fields: ['summary'] });
      const given = asArray(asRecord(answer.body)?.['issues']).flatMap(
        (issue) => asText(asRecord(issue)?.['id']) ?? [],
      );
      const agrees = given.join() === [...descending].reverse().join();
      return compare(
        agrees,
        agrees ? 'ascending, each once' : `${given.length} issues for ${asked.length} ids, in another order`,
      );
    },
  },
  {
    id: 'bulk-fetch-missing',
    async run(jira) {
      const answer = await ask(jira.asUser, path, { issueIdsOrKeys: madeUpIds(1), fields: ['summary'] });
      const errors = asArray(asRecord(answer.body)?.['issueErrors']);
      const agrees = answer.status === 200 && errors.length === 0;
      return compare(agrees, `${inWords(answer)}, ${errors.length} entries of issueErrors`);
    },
  },
];
