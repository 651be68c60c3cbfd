import { asArray, asRecord } from '../../src/export-engine/jira/json';
import { compare, CouldNotTell, type Probe } from './finding';
import { ask, inWords, searchPath, type ProbedJira } from './probed-jira';

const unbounded = 'order by key';
const unboundedRefusal =
  '400 "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."';
const unknownField = 'openbookprobe = 1';

/** Mistakes that people make, and the host's sentences for those that Atlassian's OpenAPI document has no example of. */
const mistakes: readonly (readonly [jql: string, sentence: string])[] = [
  ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
  ['created >= "2000-01-01" order by openbookprobe', "Not able to sort using field 'openbookprobe'."],
  [
    'created >= "no date"',
    "Date value 'no date' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  ],
  ['assignee = openbookProbe()', "Unable to find JQL function 'openbookProbe()' for the field 'assignee'."],
];

export const jqlProbes: readonly Probe[] = [
  {
    id: 'jql-unbounded',
    async run(jira) {
      const words = [
        inWords(await ask(jira.asUser, searchPath, { jql: unbounded })),
        inWords(await ask(jira.asUser, '/rest/api/3/search/approximate-count', { jql: unbounded })),
      ];
      return compare(
        words.every((each) => each === unboundedRefusal),
        `search/jql: ${words[0]}; approximate-count: ${words[1]}`,
      );
    },
  },
  {
    id: 'jql-unbounded-parses',
    async run(jira) {
      const [result] = await parse(jira, [unbounded]);
      return compare(result?.errors.length === 0, inList(result?.errors));
    },
  },
  {
    id: 'jql-errors',
    async run(jira) {
      const results = await parse(
        jira,
        mistakes.map(([jql]) => jql),
      );
      const agrees = mistakes.every(([, sentence], index) => results[index]?.errors.join('\n') === sentence);
      return compare(agrees, mistakes.map(([jql], index) => `${jql}: ${inList(results[index]?.errors)}`).join('; '));
    },
  },
  {
    id: 'jql-missing-value',
    async run(jira) {
      const [result] = await parse(jira, ['project = OPENBOOKPROBE']);
      const agrees = result?.errors.join('\n') === "The value 'OPENBOOKPROBE' does not exist for the field 'project'.";
      return compare(agrees, `errors: ${inList(result?.errors)}; warnings: ${inList(result?.warnings)}`);
    },
  },
  {
    id: 'jql-error-in-search',
    async run(jira) {
      const [result] = await parse(jira, [unknownField]);
      const answer = await ask(jira.asUser, searchPath, { jql: unknownField });
      const agrees = answer.status === 400 && answer.reasons.join('\n') === result?.errors.join('\n');
      return compare(agrees, `search/jql: ${inWords(answer)}; jql/parse: ${inList(result?.errors)}`);
    },
  },
];

type Parsed = { readonly errors: readonly string[]; readonly warnings: readonly string[] };

async function parse(jira: ProbedJira, queries: readonly string[]): Promise<readonly Parsed[]> {
  const answer = await ask(jira.asUser, '/rest/api/3/jql/parse?validation=strict', { queries });
  if (answer.status !== 200) throw new CouldNotTell(`jql/parse answered ${inWords(answer)}`);
  return asArray(asRecord(answer.body)?.['queries']).map((query) => ({
    errors: asArray(asRecord(query)?.['errors']).map(String),
    warnings: asArray(asRecord(query)?.['warnings']).map(String),
  }));
}

function inList(sentences: readonly string[] = []): string {
  return sentences.length === 0 ? 'none' : sentences.map((sentence) => JSON.stringify(sentence)).join(' ');
}
