import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rangeOf, type LabelledLine, type Range } from './labelled-line';

type CorpusRow = {
  readonly label: 'secret' | 'pii' | 'negative';
  readonly types: readonly string[];
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[] | null;
};

/**
 * Lines whose label contradicts what the corpus's README calls right ("Where a label disagrees with this, this wins"), by
 * their number in the file, with the label that is right. A line that is only debatable is not here.
 */
export const RELABELLED: readonly { readonly line: number; readonly is: 'secret' | 'clean'; readonly why: string }[] = [
  {
    line: 15,
    is: 'secret',
    why: 'the value of AWS_SECRET_ACCESS_KEY; clean only because it is longer than a key of today',
  },
  { line: 16, is: 'clean', why: 'a UUID (a tenant id), and UUIDs must stay' },
  { line: 17, is: 'clean', why: 'a UUID (a client id), and UUIDs must stay' },
  { line: 35, is: 'secret', why: 'a password in a URL; clean only because it is short' },
  { line: 67, is: 'secret', why: 'a password in a URL; clean only because it equals the user' },
  { line: 68, is: 'secret', why: 'a password in a URL; clean only because it equals the user' },
  { line: 69, is: 'secret', why: 'a password in a URL; clean only because it equals the user' },
  { line: 86, is: 'secret', why: 'the token of line 85 again; clean only by a list of exceptions in that test' },
  { line: 180, is: 'secret', why: 'the value of apikey; clean only by a list of exceptions in that test' },
  { line: 238, is: 'secret', why: 'the token of line 233 again; clean only by a list of exceptions in that test' },
  {
    line: 253,
    is: 'secret',
    why: 'a token with a readable payload; clean only because its header was cut by a letter',
  },
];

/** The corpus as it is labelled, or as the README decides. Throws where the folder of data lacks it. */
export async function readCorpus(dataFolder: string, labels: 'as labelled' | 'as decided'): Promise<LabelledLine[]> {
  const text = await readFile(join(dataFolder, 'secrets/labelled-lines.ndjson'), 'utf8');
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusRow);
  return rows.map((row, index) => {
    const other = labels === 'as decided' ? RELABELLED.find(({ line }) => line === index + 1) : undefined;
    const isClean = other === undefined ? row.label === 'negative' : other.is === 'clean';
    return isClean
      ? { type: 'clean', text: row.text, secrets: [] }
      : { type: row.types[0] ?? 'relabelled', text: row.text, secrets: secretsIn(row) };
  });
}

/** Spans cover a whole address or assignment, some with offsets into another text: what is secret is taken out of the line. */
function secretsIn({ types: [type = ''], text, spans }: CorpusRow): Range[] {
  const address = /:\/\/[^\s/"'`]*?:([^\s/"'`]+)@/d.exec(text);
  const password = address?.indices?.[1];
  if (password !== undefined) return [{ from: password[0], to: password[1] }];
  if (type === 'HOMEDIR') return [rangeOf(text, 'exampleuser')];
  if (type === 'IncomingWebhook') return [rangeOf(text, /services\/(\S+)/.exec(text)?.[1] ?? text)];
  const assigned = /(?:[:=]|apikey\s)\s*["']?([^"'\s]+)["']?;?$/.exec(text)?.[1];
  if (/PATTERN|KEYWORD|AWS|^$/.test(type) && assigned !== undefined) return [rangeOf(text, assigned)];
  if (spans === null || spans.length === 0) return [{ from: 0, to: text.length }];
  return spans.map(({ start, end }) => ({ from: start, to: end }));
}
