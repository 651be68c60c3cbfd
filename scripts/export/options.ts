import { parseArgs } from 'node:util';
import {
  csvSettingsFor,
  plainSettings,
  type CsvSettings,
  type FileSettings,
  type Format,
} from '../../src/export-engine';
import { formatOf, formatNames } from './file-format';

export const usage = `Exports Jira issues to a file.

  npm run export -- --jql "project = OBK ORDER BY key" --out issues.csv [options]

  --jql QUERY        which issues (required)
  --out FILE         the file to write (required); an existing one is replaced when the export is complete
  --fields A,B,…     the columns, by field id or name; default: those of Jira's issue list
  --format FORMAT    ${formatNames}; default: what the file's name says, else csv
  --data FILE        read issues from a file of Jira's REST JSON (also NDJSON, also .gz) instead of the built-in ones
  --as USER          the embedded site's user to export as (name, e-mail or account id); default: its admin
  --site URL         read a real Jira Cloud site, for example https://example.atlassian.net, as the user whose e-mail
                     and API token are in OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN
  --time-zone ZONE   the zone of dates with a time, such as Europe/Berlin; default: UTC
  --rich-text KIND   what becomes of descriptions and comments: plain (default), markdown or html
  --locale LOCALE    CSV: as spreadsheets read it on a double click where this language is spoken, such as de-DE: sets the
                     next four; those that are named as well win
  --delimiter CHAR   CSV: between cells: "," (default), ";" or "tab"
  --decimal CHAR     CSV: inside numbers: "." (default) or ","
  --dates STYLE      CSV: iso (default), dd.mm.yyyy, dd/mm/yyyy or mm/dd/yyyy
  --bom              CSV: start with a byte order mark, so that Excel reads UTF-8 on a double click
  --raw-formulas     write cells such as =1+1 as they are; otherwise a ' goes before what a spreadsheet would run
  --receipt FILE     also write what came out as JSON: counts, SHA-256, the ids that were left out or changed
  --fresh            start anew, although an interrupted export of the same command could go on
  --help             this text

An export that is interrupted (Ctrl+C, a lost network) keeps what it has read in FILE.unfinished; the same command goes
on there within a day.
`;

export type JiraSource =
  | { readonly kind: 'embedded'; readonly data?: string; readonly as?: string }
  | { readonly kind: 'site'; readonly url: URL };

export type RunOptions = {
  readonly kind: 'run';
  readonly jql: string;
  readonly out: string;
  readonly format: Format;
  /** Ids or names as the user wrote them; null for the default columns. */
  readonly fields: readonly string[] | null;
  readonly source: JiraSource;
  readonly settings: FileSettings;
  /** Where the receipt goes; null for nowhere. */
  readonly receipt: string | null;
  readonly fresh: boolean;
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
  const values = parse(argv);
  if (values.help) return { kind: 'help' };
  if (!values.jql?.trim()) throw new UsageError('Say which issues: --jql "project = OBK".');
  if (!values.out) throw new UsageError('Say where to write: --out issues.csv.');
  const format = usable(() => formatOf(values.out ?? '', values.format));
  const forCsv = (['locale', 'delimiter', 'decimal', 'dates', 'bom'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (format !== 'csv' && forCsv) throw new UsageError(`--${forCsv} is for CSV files, and this one is ${format}.`);

  const csv = values.locale === undefined ? plainSettings.csv : localeSettings(values.locale);
  return {
    kind: 'run',
    jql: values.jql,
    out: values.out,
    format,
    fields: values.fields === undefined ? null : fieldList(values.fields),
    source: sourceOf(values),
    settings: {
      csv: {
        delimiter: delimiterOf(values.delimiter ?? csv.delimiter),
        decimal: oneOf('--decimal', values.decimal ?? csv.decimal, ['.', ',']),
        dates: oneOf('--dates', values.dates ?? csv.dates, ['iso', 'dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy']),
        bom: values.bom ?? csv.bom,
        formulas: values['raw-formulas'] ? 'raw' : 'guard',
      },
      timeZone: timeZoneOf(values['time-zone'] ?? plainSettings.timeZone),
      richText: oneOf('--rich-text', values['rich-text'] ?? 'plain', ['plain', 'markdown', 'html']),
    },
    receipt: values.receipt ?? null,
    fresh: values.fresh ?? false,
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, tokens } = usable(() =>
    parseArgs({
      args: [...argv],
      tokens: true,
      options: {
        jql: text,
        out: text,
        fields: text,
        format: text,
        data: text,
        as: text,
        site: text,
        locale: text,
        'time-zone': text,
        'rich-text': text,
        delimiter: text,
        decimal: text,
        dates: text,
        bom: flag,
        'raw-formulas': flag,
        receipt: text,
        fresh: flag,
        help: { ...flag, short: 'h' },
      },
    }),
  );
  // Node would take the last one: a query that was meant, too, would go unnoticed.
  const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`--${twice} stands there twice: give it once.`);
  return values;
}

/** The outcome; what is wrong with it becomes a UsageError. */
function usable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    // Node's own first sentence names the option; its advice on `--` does not help here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
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

function localeSettings(text: string): CsvSettings {
  try {
    return csvSettingsFor(text);
  } catch {
    throw new UsageError(`--locale takes a language and a country such as de-DE or en-GB, not "${text}".`);
  }
}

function delimiterOf(text: string): CsvSettings['delimiter'] {
  if (text === ',' || text === ';') return text;
  if (text === '\t' || text === '\\t' || text === 'tab') return '\t';
  throw new UsageError(`--delimiter takes ",", ";" or "tab", not "${text}".`);
}

function oneOf<const T extends string>(option: string, text: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === text.toLowerCase());
  if (chosen !== undefined) return chosen;
  throw new UsageError(`${option} takes ${choices.map((choice) => `"${choice}"`).join(', ')}, not "${text}".`);
}

function timeZoneOf(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`--time-zone takes a name such as Europe/Berlin or UTC, not "${text}".`);
  }
}
