import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createIssueIndex } from '../../../../host/jira/issue-index';
import { JqlError } from '../../../../host/jira/jql/jql-error';
import { runQuery } from '../../../../host/jira/jql/run-query';
import { viewerOfUser } from '../../../../host/jira/visibility';
import { testNow } from '../../../support/jira-site';
import { ada, bo, smallIssues, smallJira } from '../../../support/small-jira';

const index = createIssueIndex(smallJira());

function keysFor(jql: string, user = ada): string {
  return runQuery(jql, { index, viewer: viewerOfUser(user), now: testNow })
    .map(({ key }) => key)
    .join(' ');
}

function errorOf(jql: string): string {
  try {
    return `no error, but: ${keysFor(jql)}`;
  } catch (error) {
    if (error instanceof JqlError) return error.message;
    throw error;
  }
}

/** Every query is put in order of key, so that a row says what is found and nothing about order. */
const found: readonly (readonly [jql: string, keys: string])[] = [
  // Projects and keys.
  ['project = OBK', 'OBK-1 OBK-2 OBK-10'],
  ['project = "Web site"', 'WEB-1 WEB-2'],
  ['project in (obk, 2)', 'OBK-1 OBK-2 OBK-10 WEB-1 WEB-2'],
  ['project != OBK', 'WEB-1 WEB-2'],
  ['key = OBK-10', 'OBK-10'],
  ['issue in (obk-1, WEB-2)', 'OBK-1 WEB-2'],
  ['id = 1002', 'OBK-2'],
  ['key > OBK-2', 'OBK-10'],
  ['key <= OBK-2', 'OBK-1 OBK-2'],
  ['parent = OBK-1', 'OBK-10'],
  ['parent is empty and project = OBK', 'OBK-1 OBK-2'],
  // Things with names.
  ['status = "to do"', 'OBK-10 WEB-1 WEB-2'],
  ['status not in (Done, "In Progress")', 'OBK-10 WEB-1 WEB-2'],
  ['statusCategory = indeterminate', 'OBK-2'],
  ['statusCategory != Done and project = OBK', 'OBK-2 OBK-10'],
  ['type = Task and component = Writer', 'OBK-2'],
  ['component = 100', 'OBK-2'],
  ['resolution = Unresolved', 'OBK-2 OBK-10 WEB-1 WEB-2'],
  ['resolution = Fixed', 'OBK-1'],
  ['priority > Low', 'OBK-1 OBK-2 WEB-2'],
  ['priority <= Medium', 'OBK-2 WEB-1'],
  ['Region = EMEA', 'OBK-10 WEB-1'],
  ['Region = Nordics', 'OBK-10'],
  // An empty value equals nothing, and differs from nothing.
  ['assignee = "Ada Berg"', 'OBK-1 WEB-2'],
  ['assignee != "Ada Berg"', 'OBK-2'],
  ['not assignee = "Ada Berg"', 'OBK-2'],
  ['assignee not in (ada, bo)', ''],
  ['assignee is empty', 'OBK-10 WEB-1'],
  ['assignee = null', 'OBK-10 WEB-1'],
  ['assignee is not empty', 'OBK-1 OBK-2 WEB-2'],
  ['not assignee is empty', 'OBK-1 OBK-2 WEB-2'],
  ['assignee in (bo, empty)', 'OBK-2 OBK-10 WEB-1'],
  ['assignee not in (bo, empty)', 'OBK-1 WEB-2'],
  ['priority != High', 'OBK-2 WEB-1'],
  ['labels != csv', ''],
  ['labels is empty and project = OBK', 'OBK-2 OBK-10'],
  ['labels = nothinghasthis', ''],
  ['labels = GRÖSSE', ''],
  ['labels = größe', 'OBK-1'],
  // And, or, not.
  ['project = OBK and status = Done or project = WEB', 'OBK-1 WEB-1 WEB-2'],
  ['project = OBK and (status = Done or project = WEB)', 'OBK-1'],
  ['not (project = OBK or labels = csv)', ''],
  ['not (project = OBK and status = Done) and assignee is not empty', 'OBK-2 WEB-2'],
  ['not not project = WEB', 'WEB-1 WEB-2'],
  ['!(status = Done) and project = OBK', 'OBK-2 OBK-10'],
  // People.
  ['assignee = currentUser()', 'OBK-1 WEB-2'],
  ['assignee in membersOf("leads")', 'OBK-1 WEB-2'],
  ['assignee = "bo@example.com"', 'OBK-2'],
  // Text.
  ['summary ~ export', 'OBK-1 OBK-2'],
  ['summary ~ "EXPORT row"', 'OBK-1'],
  ['summary ~ "\\"last row\\""', 'OBK-1'],
  ['summary ~ "\\"row last\\""', ''],
  ['summary ~ schon', ''],
  ['summary ~ "schoner"', 'OBK-2'],
  ['summary ~ "sch*"', 'OBK-2'],
  ['summary ~ 列名', 'OBK-10'],
  ['summary !~ export', 'OBK-10 WEB-1 WEB-2'],
  ['description ~ word', 'OBK-2'],
  ['description !~ word', ''],
  ['comment ~ exporters', 'OBK-10'],
  ['text ~ export', 'OBK-1 OBK-2 WEB-1'],
  ['Notes ~ notes', 'WEB-1'],
  // Numbers.
  ['"Story Points" = 5', 'OBK-1 WEB-2'],
  ['cf[10001] < 5', 'OBK-2'],
  ['"Story Points" >= 0.5', 'OBK-1 OBK-2 WEB-2'],
  ['"Story Points" != 5', 'OBK-2'],
  ['votes > 2', 'OBK-1'],
  // Two fields of one name: either may hold the value, both must lack it.
  ['Twin in (1, 2)', 'OBK-1 OBK-2'],
  ['Twin is empty', 'OBK-10 WEB-1 WEB-2'],
  // Sprints.
  ['sprint = 7', 'OBK-1 OBK-2'],
  ['sprint = "Sprint 8"', 'OBK-2'],
  ['sprint in openSprints()', 'OBK-2'],
  ['sprint not in openSprints()', 'OBK-1'],
  // Dates; Ada's Monday 23 November is 13:00 in Berlin.
  ['created >= -1d', 'OBK-10 WEB-1'],
  ['created >= "-2h"', ''],
  ['updated > "-1h 30m"', 'OBK-10'],
  ['created >= 2026-11-23', 'OBK-10 WEB-1'],
  ['created >= "2026/11/23 08:31"', ''],
  ['created >= "2026/11/23 08:30"', 'WEB-1'],
  ['created >= startOfDay()', 'OBK-10 WEB-1'],
  ['created >= startOfDay(1)', ''],
  ['created < startOfWeek()', 'OBK-1 OBK-2 WEB-2'],
  ['created <= endOfMonth("-1M")', ''],
  ['created < startOfYear() or created > endOfYear()', ''],
  ['created <= now()', 'OBK-1 OBK-2 OBK-10 WEB-1 WEB-2'],
  ['due = 2026-11-23', 'OBK-2'],
  ['due <= now()', 'OBK-2'],
  ['due < now()', ''],
  ['due > now() and due < 4w', 'OBK-10'],
  ['due is empty and project = OBK', 'OBK-1'],
  ['resolved >= -1w', 'OBK-1'],
];

describe('what a query finds', () => {
  test.each(found)('%s', (jql, keys) => {
    expect(keysFor(`(${jql}) order by key`)).toBe(keys);
  });

  test('a day starts where the user lives: 22:30 on Sunday in Los Angeles is Monday in Berlin', () => {
    expect(keysFor('created >= startOfDay()', ada)).toBe('WEB-1 OBK-10');
    // Bo's Monday begins at 08:00 UTC, half an hour after WEB-1.
    expect(keysFor('created >= startOfDay()', bo)).toBe('');
    expect(keysFor('created >= startOfDay("-1d")', bo)).toBe('WEB-1');
  });

  test('the week starts on Sunday in America', () => {
    const american = { ...ada, timeZone: 'Etc/UTC', locale: 'en_US' };
    expect(keysFor('created >= startOfWeek() order by key', american)).toBe('OBK-10 WEB-1');
    expect(keysFor('created >= startOfWeek() order by key', { ...american, locale: 'de_DE' })).toBe('WEB-1');
  });
});

describe('the order of what is found', () => {
  const ordered: readonly (readonly [jql: string, keys: string])[] = [
    ['', 'WEB-2 WEB-1 OBK-10 OBK-2 OBK-1'],
    ['order by key', 'OBK-1 OBK-2 OBK-10 WEB-1 WEB-2'],
    ['order by key desc', 'WEB-2 WEB-1 OBK-10 OBK-2 OBK-1'],
    ['order by priority', 'OBK-10 WEB-2 OBK-1 OBK-2 WEB-1'],
    ['order by priority asc, key asc', 'WEB-1 OBK-2 OBK-1 WEB-2 OBK-10'],
    ['order by created', 'WEB-1 OBK-10 WEB-2 OBK-2 OBK-1'],
    ['order by assignee, key', 'OBK-1 WEB-2 OBK-2 OBK-10 WEB-1'],
    ['order by cf[10001] asc, key desc', 'OBK-2 WEB-2 OBK-1 WEB-1 OBK-10'],
    ['order by project desc, updated asc, key', 'WEB-1 WEB-2 OBK-1 OBK-2 OBK-10'],
  ];

  test.each(ordered)('%s', (order, keys) => {
    expect(keysFor(`project in (OBK, WEB) ${order}`)).toBe(keys);
  });
});

describe('what a query may not say, in the words of Jira', () => {
  const refused: readonly (readonly [jql: string, message: string])[] = [
    ['order by key', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['status = Dine', "The value 'Dine' does not exist for the field 'status'."],
    ['status = 77', "A value with ID '77' does not exist for the field 'status'."],
    ['assignee = Nobody', "The value 'Nobody' does not exist for the field 'assignee'."],
    ['key = OBK-99', "An issue with key 'OBK-99' does not exist for field 'key'."],
    ['key = nonsense', "The issue key 'nonsense' for field 'key' is invalid."],
    ['summary = test', "The operator '=' is not supported by the 'summary' field."],
    ['text !~ test', "The operator '!~' is not supported by the 'text' field."],
    ['status > Done', "The operator '>' is not supported by the 'status' field."],
    ['status ~ Done', "The operator '~' is not supported by the 'status' field."],
    ['project is empty', "The field 'project' does not support searching for EMPTY values."],
    ['"Story Points" > many', "Value 'many' for the 'Story Points' field is not a valid number."],
    [
      'created > "2026-02-30"',
      "Date value '2026-02-30' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['created > now(1)', "Function 'now' expected '0' arguments but received '1'."],
    [
      'created > startOfDay("soon")',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.",
    ],
    ['created > noon()', "Unable to find JQL function 'noon()' for the field 'created'."],
    ['status = currentUser()', "Unable to find JQL function 'currentUser()' for the field 'status'."],
    [
      'assignee in membersOf("ghosts")',
      "Function 'membersOf' can not generate a list of usernames for group 'ghosts'; the group does not exist.",
    ],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    [
      'summary ~ "*port"',
      "The text query '*port' for field 'summary' is not valid: the '*' and '?' are not allowed as first character in wildcard query.",
    ],
    ['project = OBK order by universe', "Not able to sort using field 'universe'."],
    ['project = OBK order by attachments', "Field 'attachments' does not support sorting."],
    [
      'project = OBK order by key,key,key,key,key,key,key,key',
      'The maximum number of fields in the ORDER BY clause is 7, but 8 were given.',
    ],
    [
      'invalid query',
      "Error in the JQL Query: Expecting operator but got 'query'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
    ],
    ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
    [
      'project = OBK status = Done',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
    ],
    ['project = OBK and', 'Error in the JQL Query: Expecting a field name before the end of the query.'],
    ['(project = OBK', "Error in the JQL Query: Expecting ')' before the end of the query."],
    [
      'summary ~ "half',
      `Error in the JQL Query: The quoted string 'half' has not been completed. (line 1, character 11)`,
    ],
    [
      'project = OBK\nand status ; Done',
      "Error in the JQL Query: The character ';' is a reserved JQL character. You must enclose it in a string or use the escape '\\u003b' instead. (line 2, character 12)",
    ],
    [
      'limit = 3',
      "Error in the JQL Query: 'limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
    ],
  ];

  test.each(refused)('%s', (jql, message) => {
    expect(errorOf(jql)).toBe(message);
  });

  const unknownToTheHost = [
    ['status was Done', 'status was'],
    ['status changed after -1w', 'status changed'],
    ['issue in linkedIssues(OBK-1)', 'linkedIssues()'],
    ['filter = 10000', 'filter'],
    ['worklogAuthor = currentUser()', 'worklogAuthor'],
    ['Risk is empty', 'Risk'],
    ['summary ~ "export OR row"', 'summary ~ OR'],
    ['summary ~ "export~"', 'summary ~ export~'],
    ['issue.property[x].y = 1', 'issue.property'],
  ] as const;

  test.each(unknownToTheHost)('%s is refused by name, never answered wrongly', (jql, clause) => {
    expect(errorOf(jql)).toBe(
      `'${clause}' is not emulated by the host. Leave it out, or run this query on a real Jira site.`,
    );
  });
});

test('a query gives the same issues however often it is asked', () => {
  expect(keysFor('project = OBK')).toBe(keysFor('project = OBK'));
});

test('a person sees the projects they may browse, and may not name the others', () => {
  expect(keysFor('labels = csv', bo)).toBe('WEB-1');
  expect(() => keysFor('project = OBK', bo)).toThrow("The value 'OBK' does not exist for the field 'project'.");
});

test('whatever is typed, the answer is issues or a JqlError', () => {
  const word = fc.constantFrom(
    'project',
    'status',
    '=',
    '!=',
    'in',
    'not',
    'and',
    'or',
    '(',
    ')',
    'OBK',
    'Done',
    '"',
    "'",
    'empty',
    'order by',
    ',',
    '-7d',
    'now()',
    ';',
    'is',
    '~',
    'summary',
    '5',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      ),
      (jql) => {
        const known = new Set(smallIssues.map(({ key }) => key));
        try {
          for (const key of keysFor(jql).split(' ').filter(Boolean)) expect(known.has(key)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(JqlError);
        }
      },
    ),
  );
});
