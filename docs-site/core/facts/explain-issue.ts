import type * as v from 'valibot';
import { nearestName } from './nearest-name';
import { NOT_STATED } from './stated';
import type { FactPath } from './yaml-place';

export type Explained = { readonly path: FactPath; readonly wrong: string; readonly mend: string };

type Issue = v.BaseIssue<unknown>;

/** What a schema found, for somebody who has never seen a schema. `known` are the names that may stand where a wrong one does. */
export function explainIssue(issue: Issue, known: (path: FactPath) => readonly string[]): Explained {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return { path, ...unknownName(name, known(path)) };
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { path, wrong: `"${name}" is missing.`, mend: `Add a line that begins with "${name}:".` };
  }
  // A fact that may be missing is either "not stated" or something else; only what the something is says what to write.
  const inner = issue.type === 'union' ? issue.issues?.find(({ type }) => type !== 'literal') : undefined;
  const { wrong, mend } = mistake(inner ?? issue);
  return { path, wrong, mend: inner === undefined ? mend : `${mend} Or write: ${NOT_STATED}` };
}

function unknownName(name: string, names: readonly string[]): Pick<Explained, 'wrong' | 'mend'> {
  const near = nearestName(name, names);
  const wrong = `"${name}" is not known here.`;
  if (near !== null) return { wrong, mend: `Write "${near}", if that is meant; else take the line out.` };
  return { wrong, mend: `Take the line out, or use one of these: ${names.join(', ')}.` };
}

const KIND_IN_WORDS: Readonly<Record<string, { readonly is: string; readonly mend: string }>> = {
  string: { is: 'words', mend: 'Write words, in quotation marks if they look like a number.' },
  number: { is: 'a number', mend: 'Write a number in digits, without quotation marks.' },
  boolean: { is: 'true or false', mend: 'Write true or false, without quotation marks.' },
  array: { is: 'a list', mend: 'Write one entry a line, each beginning with "- ".' },
  strict_object: { is: 'names with values', mend: 'Write one "name: value" a line, indented alike.' },
  strict_tuple: { is: 'two numbers', mend: 'Write longitude and latitude, such as [10.4, 51.1].' },
  tuple: { is: 'two numbers', mend: 'Write longitude and latitude, such as [10.4, 51.1].' },
};

function mistake({ type, kind, received, expected, message }: Issue): Pick<Explained, 'wrong' | 'mend'> {
  const words = KIND_IN_WORDS[type];
  if (kind === 'schema' && words !== undefined) {
    return { wrong: `This has to be ${words.is}, and it is ${receivedInWords(received)}.`, mend: words.mend };
  }
  if (type === 'picklist') {
    const choices = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice);
    return { wrong: `${received} cannot stand here.`, mend: `Write one of these: ${choices.join(', ')}.` };
  }
  // Of a length the schema tells a number, which says nothing to a reader.
  if (type === 'min_length') return { wrong: 'This is empty or too short.', mend: message };
  if (type === 'max_length') return { wrong: 'This is too long.', mend: message };
  return { wrong: `${received} cannot stand here.`, mend: message };
}

function receivedInWords(received: string): string {
  if (received === 'null' || received === 'undefined') return 'empty';
  if (received === 'Array') return 'a list';
  if (received === 'Object') return 'names with values';
  return received;
}
