const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * The shapes that Atlassian has given account ids: 24 hex digits, a number and a UUID (`557058:…`, `712020:…`), a short
 * word and one UUID or two (`qm:…:…` for customers of a service desk).
 */
const ACCOUNT_ID = new RegExp(
  `(?<![0-9a-z_-])(?:[0-9a-f]{24}|\\d{1,12}:${UUID}|[a-z]{2,10}:${UUID}(?::${UUID})?)(?![0-9a-z_-])`,
  'gi',
);

/**
 * The account ids that occur in a query, each once, in their order; quoted or not, also inside texts and behind escapes. What
 * only looks like one is taken too: better one id too many in the personal data report than one too few.
 */
export function accountIdsInJql(jql: string): string[] {
  return [...new Set(unescaped(jql).match(ACCOUNT_ID) ?? [])];
}

/** JQL takes `\u003a` and a backslash before any character inside quotes (Atlassian's page "Search syntax for text fields"). */
function unescaped(jql: string): string {
  return jql
    .replace(/\\u([0-9a-f]{4})/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\(.)/gs, '$1');
}

/** What stands in a query for somebody whose account is closed. Jira knows nobody of this name, and says so. */
export const CLOSED_ACCOUNT = 'openbook-closed-account';

/**
 * The query with every occurrence of an account id replaced, however it is written. Until somebody mends it, Jira refuses it:
 * a query that asked for less, or for more, would export the wrong issues in silence.
 */
export function withoutAccountId(jql: string, accountId: string): string {
  const spelled = [...accountId].map((character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `(?:\\\\?${character.replace(/[^\w]/, '\\$&')}|\\\\u${code})`;
  });
  return jql.replace(new RegExp(spelled.join(''), 'gi'), CLOSED_ACCOUNT);
}
