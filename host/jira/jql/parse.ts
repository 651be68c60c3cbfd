import { JastBuilder, JQLSyntaxError, RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { JQLParseError, Query } from '@atlaskit/jql-ast';
import { JqlError } from './jql-error';

const operators = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

/**
 * The query as Atlassian's own parser reads it.
 * @throws JqlError "Error in the JQL Query: …" with line and character counted from 1, as Jira words it (the example
 *   of `POST /jql/parse` in the OpenAPI document; other sentences as clients have logged them)
 */
export function parseJql(jql: string): Query {
  // A builder of its own each time: one builder keeps its token stream, so that the same text parsed twice comes out
  // empty the second time (memoize in @atlaskit/jql-ast/dist/esm/api/jast-builder.js, 4.0.0).
  const jast = new JastBuilder().build(jql);
  const first = jast.errors[0];
  if (first !== undefined) throw new JqlError(`Error in the JQL Query: ${sentenceFor(first, jql)}`);
  if (!jast.query) throw new JqlError('Error in the JQL Query: the query could not be read.');
  return jast.query;
}

function sentenceFor(error: JQLParseError, jql: string): string {
  if (!(error instanceof JQLSyntaxError)) return error.message;
  const token = jql.slice(error.start, error.stop);
  const where = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  const atEnd = token === '';
  if (/^["']/.test(token) && !isClosed(token)) {
    return `The quoted string '${token.slice(1)}' has not been completed. ${where}`;
  }
  if (RESERVED_CHARACTERS_REGEX.test(token) && token.length === 1 && !'(),'.includes(token)) {
    const escape = `\\u${token.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `The character '${token}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead. ${where}`;
  }
  const wanted = expectation(error.message);
  const structural = ['and', 'or', 'not', 'order', 'by', 'empty', 'null'];
  if (RESERVED_WORDS.has(token.toLowerCase()) && !structural.includes(token.toLowerCase()) && wanted.takesWord) {
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${where}`;
  }
  return atEnd
    ? `Expecting ${wanted.words} before the end of the query.`
    : `Expecting ${wanted.words} but got '${token}'.${wanted.hint} ${where}`;
}

function isClosed(token: string): boolean {
  return token.length > 1 && token.at(-1) === token[0];
}

type Expectation = { readonly words: string; readonly hint: string; readonly takesWord: boolean };

/** What the grammar wanted, from the token set in ANTLR's message, in Jira's words. */
function expectation(message: string): Expectation {
  const set = message.slice(message.search(/expecting|missing/)).replace(/ at '.*$/s, '');
  if (set.includes("'>='"))
    return { words: 'operator', hint: ` The valid operators are ${operators}.`, takesWord: false };
  if (set.includes('CUSTOMFIELD')) return { words: 'a field name', hint: '', takesWord: true };
  if (set.includes("')', ','")) return { words: "either ')' or ','", hint: '', takesWord: false };
  if (set.includes('QUOTE_STRING')) return { words: 'either a value, list or function', hint: '', takesWord: true };
  if (set.includes('<EOF>, ORDER')) return { words: "either 'OR' or 'AND'", hint: '', takesWord: false };
  if (set.includes('<EOF>')) return { words: 'the end of the query', hint: '', takesWord: false };
  const single = /(?:expecting|missing) '?([^' ]+)'?/.exec(set)?.[1] ?? 'something else';
  return { words: `'${single}'`, hint: '', takesWord: false };
}
