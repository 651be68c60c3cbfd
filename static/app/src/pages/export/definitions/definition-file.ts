import * as v from 'valibot';
import { AppError } from '../../../../../../src/app-error';
import type { DefinitionContent } from '../../../../../../src/contract';
import { formats } from '../format-words';

/** The version of the file's shape; a later version of the app reads all earlier ones. */
const shape = 1;

const text = (most: number) =>
  v.pipe(v.string('has to be a text'), v.maxLength(most, `is longer than ${most} characters`));
const filled = (most: number) => v.pipe(text(most), v.regex(/\S/, 'is empty'));
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `has to be one of: ${values.map((value) => JSON.stringify(value)).join(', ')}`);

const file = v.object(
  {
    openbookExport: v.literal(shape),
    name: filled(120),
    jql: filled(10_000),
    columns: v.pipe(
      v.array(
        v.object({ id: filled(200), header: v.optional(text(255), '') }, 'has to be an object'),
        'has to be a list',
      ),
      v.minLength(1, 'is empty'),
      v.maxLength(500, 'has more than 500 columns'),
      // A column is there once, however often a file that was edited by hand names it.
      v.filterItems(({ id }, at, all) => all.findIndex((other) => other.id === id) === at),
    ),
    format: oneOf(formats),
    settings: v.object(
      {
        csv: v.object(
          {
            delimiter: oneOf([',', ';', '\t']),
            decimal: oneOf(['.', ',']),
            dates: oneOf(['iso', 'dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy']),
            bom: v.boolean('has to be true or false'),
            formulas: oneOf(['guard', 'raw']),
          },
          'has to be an object',
        ),
        zone: oneOf(['user', 'utc']),
        richText: oneOf(['plain', 'markdown', 'html']),
      },
      'has to be an object',
    ),
  },
  'is no object',
);

/** As a file for other sites and people: nothing of who saved it, when, or with whom it is shared. */
export function definitionFile({ name, jql, columns, format, settings }: Omit<DefinitionContent, 'sharing'>): string {
  const named = columns.map(({ id, header }) => (header === '' ? { id } : { id, header }));
  return `${JSON.stringify({ openbookExport: shape, name, jql, columns: named, format, settings }, null, 2)}\n`;
}

/**
 * What such a file holds, kept to oneself at first; anything else in it is left out.
 * Throws AppError BAD_INPUT, a sentence that names the field.
 */
export function parseDefinitionFile(json: string): DefinitionContent {
  const value = parseJson(json);
  refuseOthers(value);
  const parsed = v.safeParse(file, value, { abortPipeEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue) ?? 'something';
    const what = issue.received === 'undefined' ? 'is missing' : issue.message;
    throw new AppError('BAD_INPUT', `In the file, ${field} ${what}. Correct it, then import it again.`);
  }
  const { openbookExport: _, ...content } = parsed.output;
  return { ...content, sharing: 'private' };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new AppError('BAD_INPUT', 'The file is not JSON. Choose one that “Save as file” made.', { cause });
  }
}

/** Whoever chose the wrong file needs no names of fields. */
function refuseOthers(value: unknown): void {
  const found = v.safeParse(v.object({ openbookExport: v.number() }), value);
  if (!found.success) {
    throw new AppError('BAD_INPUT', 'The file is no saved export of Openbook. Choose one that “Save as file” made.');
  }
  if (found.output.openbookExport > shape) {
    throw new AppError('BAD_INPUT', 'A newer Openbook saved the file. Reload this page, then import it again.');
  }
}

/** `weekly-report.openbook.json`. */
export function definitionFileName(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${words.slice(0, 80) || 'export'}.openbook.json`;
}
