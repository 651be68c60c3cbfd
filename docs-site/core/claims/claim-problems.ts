import { placesOf } from '../check/places';
import { inReadingOrder, type FactProblem } from '../facts/fact-problem';
import { DOCUMENTS, type DocumentId } from '../versions/policy-version';
import { marksIn, type MarkInText } from './claim-marks';
import { clauseDigest } from './clause-text';
import type { ParsedClaims } from './parse-claims';

type Documents = Readonly<Record<DocumentId, string>>;
type Readable = Extract<ParsedClaims, { ok: true }>;

/**
 * Where the claims and the marks in the policies do not fit together, in reading order: each claim has one mark, in the clause
 * that it names, behind words, and each mark names a claim.
 */
export function claimProblems({ claims, problemAt }: Readable, documents: Documents): readonly FactProblem[] {
  const marks = DOCUMENTS.flatMap((document) => marksIn(documents[document]).map((mark) => ({ document, ...mark })));
  const inTexts = marks.flatMap(({ document, ...mark }, at) => {
    const claim = claims.find(({ id }) => id === mark.claim);
    const first = marks.findIndex((other) => other.claim === mark.claim);
    return problemsOfMark(mark, claim !== undefined, first < at).map(([wrong, mend]): FactProblem => ({
      file: `policies/${document}.md`,
      ...placesOf(documents[document])(mark.offset),
      path: '',
      wrong,
      mend,
    }));
  });
  const inFile = claims.flatMap(({ id, document, clause }, at) => {
    const mark = marks.find(({ claim }) => claim === id);
    if (mark === undefined) {
      const mend = `Put <!-- claim: ${id} --> right behind the sentence in policies/${document}.md that promises it.`;
      return [problemAt(['claims', at, 'id'], 'No sentence of the policies has the mark of this claim.', mend)];
    }
    if (mark.document === document && mark.clause === clause) return [];
    const stands = `policies/${mark.document}.md${mark.clause === null ? '' : `, under {#${mark.clause}}`}`;
    const mend = 'Write that document and that clause here, or move the mark.';
    return [problemAt(['claims', at, 'clause'], `The mark of this claim stands in ${stands}.`, mend)];
  });
  return inReadingOrder([...inTexts, ...inFile]);
}

function problemsOfMark({ claim, behindWords }: MarkInText, known: boolean, again: boolean): [string, string][] {
  if (!known) return [[`There is no claim "${claim}".`, 'Write the id of a claim in facts/claims.yaml.']];
  if (again) {
    return [[`The claim "${claim}" has its mark twice.`, 'Leave it where the promise is made, and take this one out.']];
  }
  if (behindWords) return [];
  return [['A mark stands behind no sentence here.', 'Put it into the paragraph, right behind the full stop.']];
}

/** A claim whose clause says something else than when somebody last held the claim against it. */
export type StaleClaim = { readonly id: string; readonly problem: FactProblem };

/** The claims that nobody has looked at since their clause changed, in the order of the file. */
export function staleClaims({ claims, problemAt }: Readable, documents: Documents): readonly StaleClaim[] {
  return claims.flatMap(({ id, document, clause, lookedAt }, at) => {
    const now = clauseDigest(documents[document], clause);
    if (now === null || now === lookedAt) return [];
    const wrong = `The clause {#${clause}} has changed since somebody last held this claim against it.`;
    const mend = `Read both; where the claim still says what the clause says: npm run policies -- looked-at ${id}`;
    return [{ id, problem: problemAt(['claims', at, 'lookedAt'], wrong, mend) }];
  });
}
