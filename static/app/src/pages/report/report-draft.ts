import { redactedPieces, withMarks, type Piece } from '../../../../../src/redaction/redact';
import { markOf, REMOVED_KINDS, type RemovedKind } from '../../../../../src/redaction/removed-kind';
import type { ProblemReport } from '../../../../../src/contract';
import type { ReportedMessage } from '../../components/reporting';

/** The texts of a report in the order of the form, each with its data category. */
export const TEXTS = {
  happened: { title: 'What happened', category: 'Support' },
  expected: { title: 'What you expected', category: 'Support' },
  email: { title: 'Your e-mail address', category: 'Support' },
  accountData: { title: 'About this site and app', category: 'Account' },
  lastRuns: { title: 'The last exports', category: 'Session' },
  errorGroups: { title: 'Recent errors', category: 'Error tracking' },
  definition: { title: 'The export on the page', category: 'Customer content' },
} as const;

export type TextName = keyof typeof TEXTS;
export const TEXT_NAMES = Object.keys(TEXTS) as readonly TextName[];

/** Text that may be added to a report, each with its own box. */
export const DIAGNOSTICS = ['accountData', 'lastRuns', 'errorGroups', 'definition'] as const;
export type DiagnosticName = (typeof DIAGNOSTICS)[number];

/** A report while it is written. `texts` are as typed: they stay in the page, only what `reviewOf` makes of them leaves it. */
export type Draft = {
  readonly texts: Readonly<Record<TextName, string>>;
  readonly urgency: ProblemReport['urgency'];
  /** Texts that are to be left out, whatever they hold. */
  readonly leftOut: ReadonlySet<TextName>;
};

/** One text as it will be sent, in pieces that show what is struck out. */
export type ReviewedText = { readonly name: TextName; readonly pieces: readonly Piece[] };

/** The first box is ticked, the others are not. */
export function startDraft(about: ReportedMessage | null, texts: Partial<Record<TextName, string>>): Draft {
  const happened = about === null ? '' : openingWords(about);
  const empty = { expected: '', email: '', accountData: '', lastRuns: '', errorGroups: '', definition: '' };
  return {
    texts: { ...empty, ...texts, happened },
    urgency: 'medium',
    leftOut: new Set(['lastRuns', 'errorGroups', 'definition']),
  };
}

export function withText(draft: Draft, name: TextName, text: string): Draft {
  return { ...draft, texts: { ...draft.texts, [name]: text } };
}

export function withChosen(draft: Draft, name: TextName, chosen: boolean): Draft {
  const leftOut = new Set(draft.leftOut);
  if (chosen) leftOut.delete(name);
  else leftOut.add(name);
  return { ...draft, leftOut };
}

/** What will be sent, in the order of the form; texts that are empty or left out are absent. */
export function reviewOf(draft: Draft): readonly ReviewedText[] {
  return TEXT_NAMES.filter((name) => !draft.leftOut.has(name))
    .map((name) => reviewedText(draft, name))
    .filter(({ pieces }) => pieces.length > 0);
}

/** The sender's own address makes them the ticket's reporter: it is the one thing that is meant to be told. */
export function reviewedText({ texts }: Draft, name: TextName): ReviewedText {
  const text = texts[name].trim();
  if (name !== 'email') return { name, pieces: redactedPieces(text) };
  return { name, pieces: text === '' ? [] : [{ text, removed: null }] };
}

export const sentText = ({ pieces }: ReviewedText): string => withMarks(pieces);

/** How many pieces of each kind are struck out, in words, such as `2 × e-mail address`; those of earlier redactions count too. */
export function removedWords(reviewed: readonly ReviewedText[]): readonly string[] {
  const text = reviewed.map(sentText).join('\n');
  return (Object.keys(REMOVED_KINDS) as RemovedKind[])
    .map((kind) => ({ kind, count: text.split(markOf(kind)).length - 1 }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} × ${REMOVED_KINDS[kind]}`);
}

/** What the message said goes first, so that its reference reaches support; its reader writes on below. */
function openingWords({ title, problem: { message, code, reference } }: ReportedMessage): string {
  const ids = reference === null ? code : `${code}, reference ${reference}`;
  return `Openbook said: “${title}. ${message}” (${ids})\n\n`;
}
