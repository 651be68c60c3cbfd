import { AppError } from '../../../src/app-error';
import { isRecord, type JsonRecord } from '../value-shape';
import { readText } from './read-text';

/** What a file of Jira's REST JSON holds, in whatever of the accepted shapes it came. */
export type IssueFile = {
  /** At least one. */
  readonly issues: readonly JsonRecord[];
  /** From a search with `expand=names,schema`; else empty. */
  readonly names: JsonRecord;
  readonly schema: JsonRecord;
};

const expected =
  'a search response ({"issues": […]}), an array of issues, one issue, or one issue a line (NDJSON); each also gzipped';

/**
 * @throws AppError BAD_INPUT naming file and line, saying what is expected; nothing of the content
 */
export async function readIssueFile(path: string): Promise<IssueFile> {
  const text = await readText(path, `name a file of issues: ${expected}`);
  const whole = tryJson(text);
  const file = whole.ok ? fromDocument(whole.value, path) : { issues: fromLines(text, path), names: {}, schema: {} };
  if (file.issues.length === 0) throw new AppError('BAD_INPUT', `${path} holds no issues. Expected is ${expected}.`);
  return file;
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function tryJson(text: string): Parsed {
  // NDJSON of thousands of lines is not worth parsing to its first error: a second line that starts a value says enough.
  if (/^\s*\{.*\}\s*\n\s*\{/.test(text.slice(0, 4_000_000))) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function fromDocument(document: unknown, path: string): IssueFile {
  const plain = { names: {}, schema: {} };
  if (Array.isArray(document))
    return { issues: document.map((one, place) => issueIn(one, `item ${place + 1}`, path)), ...plain };
  if (!isRecord(document)) throw bad(path, 'is not what Jira returns', '');
  if (Array.isArray(document.issues)) {
    return {
      issues: document.issues.map((one, place) => issueIn(one, `issues[${place}]`, path)),
      names: isRecord(document.names) ? document.names : {},
      schema: isRecord(document.schema) ? document.schema : {},
    };
  }
  return { issues: [issueIn(document, 'the document', path)], ...plain };
}

function fromLines(text: string, path: string): readonly JsonRecord[] {
  const lines = text.split('\n');
  return lines.flatMap((line, place) => {
    if (line.trim() === '') return [];
    const where = `line ${place + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw bad(path, `${where} is not JSON`, '', cause);
    }
    return [issueIn(value, where, path)];
  });
}

/** An issue, also inside `{ "data": issue }`, as raw-record tables keep it. */
function issueIn(value: unknown, where: string, path: string): JsonRecord {
  const candidate = isRecord(value) && isRecord(value.data) && !('fields' in value) ? value.data : value;
  if (!isRecord(candidate)) throw bad(path, `${where} is not an issue`, '');
  const hasName =
    typeof candidate.key === 'string' || typeof candidate.id === 'string' || typeof candidate.id === 'number';
  if (!hasName) throw bad(path, `${where} is not an issue: it has neither "id" nor "key"`, '');
  if (!isRecord(candidate.fields))
    throw bad(path, `${where} is an issue without "fields"`, ' Ask Jira for the fields too (fields=*all).');
  return candidate;
}

function bad(path: string, what: string, hint: string, cause?: unknown): AppError {
  return new AppError('BAD_INPUT', `${path}: ${what}. Expected is ${expected}.${hint}`, { cause });
}
