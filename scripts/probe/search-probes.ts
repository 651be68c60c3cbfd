import { compare, CouldNotTell, type Probe } from './finding';
import { ask, everything, idsOf, inWords, searchPage, searchPath } from './probed-jira';

/** The most that a page may hold of ids alone (OpenAPI document, `maxResults`). */
const mostIds = 5_000;
/** The most that the host gives when fields are asked for. */
const mostWithFields = 100;

const refusedPage = 'The maxResults parameter must be between 1 and 5000.';
const refusedToken = 'The provided next page token is invalid or expired.';
const refusedPayload = 'Invalid request payload. Refer to the REST API documentation and try again.';

export const searchProbes: readonly Probe[] = [
  {
    id: 'search-page-with-fields',
    async run(jira) {
      const { ids, isLast } = await searchPage(jira, { fields: ['summary'], maxResults: mostIds });
      if (isLast === true && ids.length <= mostWithFields) throw tooFew(ids.length);
      return compare(ids.length === mostWithFields, `${ids.length} issues of ${mostIds} asked for`);
    },
  },
  {
    id: 'search-page-of-ids',
    async run(jira) {
      const { ids, isLast } = await searchPage(jira, { fields: ['id'], maxResults: mostIds });
      if (isLast === true && ids.length <= mostWithFields) throw tooFew(ids.length);
      const isFull = ids.length === mostIds || isLast === true;
      return compare(
        isFull,
        `${ids.length} ids of ${mostIds} asked for, ${isLast === true ? 'all' : 'not all'} there are`,
      );
    },
  },
  {
    id: 'search-page-size',
    async run(jira) {
      const answers = [];
      for (const maxResults of [0, mostIds + 1]) {
        answers.push(await ask(jira.asUser, searchPath, { jql: everything, fields: ['id'], maxResults }));
      }
      const words = answers.map(inWords);
      return compare(
        words.every((each) => each === `400 "${refusedPage}"`),
        `0: ${words[0]}; ${mostIds + 1}: ${words[1]}`,
      );
    },
  },
  {
    id: 'search-last-page',
    async run(jira) {
      const [first] = await idsOf(jira, 2);
      const pages = [
        await searchPage(jira, { fields: ['id'], maxResults: 1 }),
        await searchPage(jira, { jql: `id in (${first})`, fields: ['id'], maxResults: 1 }),
      ];
      const words = pages.map(({ isLast, token }) => `isLast ${String(isLast)} ${token ? 'with' : 'without'} a token`);
      const agrees = words[0] === 'isLast false with a token' && words[1] === 'isLast true without a token';
      return compare(agrees, `first page: ${words[0]}; last page: ${words[1]}`);
    },
  },
  {
    id: 'search-token-again',
    async run(jira) {
      await idsOf(jira, 2);
      const { token } = await searchPage(jira, { fields: ['id'], maxResults: 1 });
      const again = { fields: ['id'], maxResults: 1, nextPageToken: token };
      const [once, twice] = [await searchPage(jira, again), await searchPage(jira, again)];
      const isSame = once.ids.length === 1 && once.ids[0] === twice.ids[0];
      return compare(
        isSame,
        isSame ? 'the same page twice' : `${once.ids.length} and ${twice.ids.length} issues, not the same`,
      );
    },
  },
  {
    id: 'search-wrong-token',
    async run(jira) {
      await idsOf(jira, 2);
      const { token } = await searchPage(jira, { fields: ['id'], maxResults: 1 });
      const ofAnotherQuery = { jql: `${everything} DESC`, fields: ['id'], nextPageToken: token };
      const words = [
        inWords(await ask(jira.asUser, searchPath, ofAnotherQuery)),
        inWords(await ask(jira.asUser, searchPath, { ...ofAnotherQuery, nextPageToken: 'openbook-probe' })),
      ];
      const agrees = words.every((each) => each === `400 "${refusedToken}"`);
      return compare(agrees, `of another query: ${words[0]}; made up: ${words[1]}`);
    },
  },
  {
    id: 'search-ids-and-keys',
    async run(jira) {
      await idsOf(jira, 1);
      const words = [];
      for (const field of ['id', 'key']) {
        const { issues } = await searchPage(jira, { fields: [field], maxResults: 1 });
        words.push(
          Object.keys(issues[0] ?? {})
            .sort()
            .join(', '),
        );
      }
      return compare(
        words[0] === 'id' && words[1] === 'expand, id, key, self',
        `id gives ${words[0]}; key gives ${words[1]}`,
      );
    },
  },
  {
    id: 'search-unknown-field',
    async run(jira) {
      await idsOf(jira, 1);
      const search = { jql: everything, fields: ['summary', 'openbookprobe'], maxResults: 1 };
      const answer = await ask(jira.asUser, searchPath, search);
      return compare(answer.status === 200, inWords(answer));
    },
  },
  {
    id: 'search-unknown-property',
    async run(jira) {
      const answer = await ask(jira.asUser, searchPath, { jql: everything, openbookProbe: true });
      return compare(inWords(answer) === `400 "${refusedPayload}"`, inWords(answer));
    },
  },
];

function tooFew(count: number): CouldNotTell {
  return new CouldNotTell(`the probe needs more than ${mostWithFields} issues and found ${count}`);
}
