import * as v from 'valibot';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { explainIssue } from './explain-issue';
import type { FactProblem } from './fact-problem';
import { pathInWords, placeAt, placeOf, type FactPath, type Place } from './yaml-place';

export type ParsedYaml<T> =
  | { readonly ok: true; readonly value: T; readonly placeOf: (path: FactPath) => Place }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/**
 * Reads one YAML file by its schema: the value, or every problem in it. `file` is its name as the editor knows it.
 * Where the YAML itself cannot be read, those problems come alone: what follows from them would only confuse.
 */
export function parseYaml<S extends v.GenericSchema>(
  schema: S,
  file: string,
  text: string,
): ParsedYaml<v.InferOutput<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((error) => unreadable(error, file, lines)) };
  }
  const raw: unknown = document.toJS();
  const parsed = v.safeParse(schema, raw);
  const place = (path: FactPath) => placeOf(document, lines, path);
  if (parsed.success) return { ok: true, value: parsed.output, placeOf: place };
  return {
    ok: false,
    problems: parsed.issues.map((issue) => {
      const { path, wrong, mend } = explainIssue(issue, (at) => namesAt(schema, at));
      return { file, ...place(path), path: pathInWords(raw, path), wrong, mend };
    }),
  };
}

/** What to do about the mistakes that people make in YAML, by the parser's own code (yaml 2.9.1, errors.d.ts). */
const YAML_MENDS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put the whole value in quotation marks; a colon with a space behind it means something here.',
  MULTILINE_IMPLICIT_KEY: 'Put the whole value in quotation marks, or on a line of its own, indented.',
  DUPLICATE_KEY: 'Take one of the two lines out.',
  TAB_AS_INDENT: 'Indent with spaces.',
  MISSING_CHAR: 'Close the quotation mark or bracket that was opened before.',
  BAD_SCALAR_START: 'Put the value in quotation marks.',
  BAD_INDENT: 'Indent this line like the lines beside it, and close every bracket.',
  UNEXPECTED_TOKEN: 'Look at this line and the one before: an indentation, a quotation mark or a hyphen is wrong.',
};

function unreadable({ code, message, pos }: YAMLError, file: string, lines: LineCounter): FactProblem {
  const wrong = code === 'DUPLICATE_KEY' ? 'The same name stands here twice.' : `${firstSentence(message)}.`;
  const mend = YAML_MENDS[code] ?? 'Compare this line with the same place in another entry.';
  return { file, ...placeAt(lines, pos[0]), path: '', wrong, mend };
}

/** The parser's message is followed by the place and a drawing of it. */
const firstSentence = (message: string) => (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');

type Walkable = {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly options?: readonly v.GenericSchema[];
};

/** The names that a schema knows beside the one at the end of a path. */
function namesAt(schema: v.GenericSchema, path: FactPath): readonly string[] {
  const { entries, item, wrapped, options } = schema as Walkable;
  if (wrapped !== undefined) return namesAt(wrapped, path);
  if (options !== undefined)
    return options.flatMap((option) => (typeof option === 'object' ? namesAt(option, path) : []));
  const [step, ...rest] = path;
  if (rest.length === 0) return Object.keys(entries ?? {});
  const below = typeof step === 'number' ? item : entries?.[String(step)];
  return below === undefined ? [] : namesAt(below, rest);
}
