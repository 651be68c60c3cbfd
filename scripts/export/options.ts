import { parseArgs } from 'node:util';
import type { CsvOptions } from '../../src/export-engine';

export const usage = `Exports Jira issues to a file.

  npm run export -- --jql "project = OBK ORDER BY key" --out issues.csv [options]

  --jql QUERY        which issues (required)
  --out FILE         the file to write (required); an existing one is replaced when the export is complete
  --fields A,B,…     the columns, by field id or name; default: those of Jira's issue list
  --format csv       the kind of file; csv is the only one yet
  --data FILE        read issues from a file of Jira's REST JSON (also NDJSON, also .gz) instead of the built-in ones
  --as USER          the embedded site's user to export as (name, e-mail or account id); default: its admin
  --site URL         read a real Jira Cloud site, for example https://example.atlassian.net, as the user whose e-mail
                     and API token are in OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN
  --delimiter CHAR   between cells: "," (default), ";" or "tab"
  --bom              start with a byte order mark, so that Excel reads UTF-8 on a double click
  --raw-formulas     write cells such as =1+1 as they are; otherwise a ' goes before what a spreadsheet would run
  --help             this text
`;

export type JiraSource =
  | { readonly kind: 'embedded'; readonly data?: string; readonly as?: string }
  | { readonly kind: 'site'; readonly url: URL };

export type RunOptions = {
  readonly kind: 'run';
  readonly jql: string;
  readonly out: string;
  /** Ids or names as the user wrote them; null for the default columns. */
  readonly fields: readonly string[] | null;
  readonly source: JiraSource;
  readonly csv: CsvOptions;
};

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(sentence: string) {
    super(`${sentence} (--help shows all options.)`);
  }
}

/** Throws UsageError with one sentence. */
export function parseOptions(argv: readonly string[]): { readonly kind: 'help' } | RunOptions {
  const { values } = parse(argv);
  if (values.help) return { kind: 'help' };
  if (!values.jql?.trim()) throw new UsageError('Say which issues: --jql "project = OBK".');
  if (!values.out) throw new UsageError('Say where to write: --out issues.csv.');
  if (values.format !== 'csv') throw new UsageError(`There is no format "${values.format}" yet: use --format csv.`);

  return {
    kind: 'run',
    jql: values.jql,
    out: values.out,
    fields: values.fields === undefined ? null : fieldList(values.fields),
    source: sourceOf(values),
    csv: {
      delimiter: delimiterOf(values.delimiter),
      bom: values.bom,
      formulas: values['raw-formulas'] ? 'raw' : 'guard',
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        jql: { type: 'string' },
        out: { type: 'string' },
        fields: { type: 'string' },
        format: { type: 'string', default: 'csv' },
        data: { type: 'string' },
        as: { type: 'string' },
        site: { type: 'string' },
        delimiter: { type: 'string', default: ',' },
        bom: { type: 'boolean', default: false },
        'raw-formulas': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // Node's own first sentence names the option; its advice on `--` does not help here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${sentence}.`);
  }
}

function fieldList(text: string): readonly string[] {
  const fields = text
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  if (fields.length === 0) throw new UsageError('--fields is empty: name columns, as in --fields key,summary,status.');
  return fields;
}

function sourceOf(values: { readonly site?: string; readonly data?: string; readonly as?: string }): JiraSource {
  const { site, data, as } = values;
  if (site === undefined)
    return { kind: 'embedded', ...(data !== undefined && { data }), ...(as !== undefined && { as }) };
  if (data !== undefined) throw new UsageError('Use either --site or --data: issues come from one place.');
  if (as !== undefined)
    throw new UsageError('--as is for the embedded site; on a real one you are whose token you use.');
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url?.protocol !== 'https:') {
    throw new UsageError(`--site wants an https address such as https://example.atlassian.net, not "${site}".`);
  }
  return { kind: 'site', url };
}

function delimiterOf(text: string): CsvOptions['delimiter'] {
  if (text === ',' || text === ';') return text;
  if (text === '\t' || text === '\\t' || text === 'tab') return '\t';
  throw new UsageError(`--delimiter takes ",", ";" or "tab", not "${text}".`);
}
