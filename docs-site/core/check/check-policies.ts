import { claimProblems } from '../claims/claim-problems';
import type { ParsedClaims } from '../claims/parse-claims';
import type { Complaint } from '../directives/complaint';
import { resolveDirectives, type Source } from '../directives/resolve-directives';
import { inReadingOrder, type FactProblem } from '../facts/fact-problem';
import { FACT_SCHEMAS, type FactFile } from '../facts/facts';
import { parseYaml } from '../facts/parse-yaml';
import type { FactPath } from '../facts/yaml-place';
import { contextOfPages, type TableContext } from '../tables/table-context';
import type { TrustData } from '../trust-data';
import { outline } from '../versions/outline';
import { DOCUMENTS, type DocumentId } from '../versions/policy-version';
import { otherForm, type Formatter } from './canonical-form';
import { documentPassages } from './document-passages';
import { factPassages } from './fact-passages';
import { figures } from './figures';
import { brokenLinks, type LinkTargets } from './links';
import { badStyle, type StyleLinter } from './markdown-style';
import { asProblem, type Found, type Passage } from './passage';
import { promises } from './promises';
import { repeatedRegions, regionsSaidTwice } from './regions';
import { contradictingRetentions } from './retentions';
import { overdueReview } from './reviews';
import { staleSecurityTxt } from './security-txt-due';
import { misspellings, type Speller } from './spelling';
import { misusedTerms, type Term } from './terms';

/** Everything that a check looks at. */
export type DraftPolicies = {
  readonly documents: Readonly<Record<DocumentId, string>>;
  readonly factTexts: Readonly<Partial<Record<FactFile, string>>>;
  /** What the facts and versions say, or what is wrong with them. */
  readonly trust:
    { readonly ok: true; readonly data: TrustData } | { readonly ok: false; readonly problems: readonly FactProblem[] };
  readonly terms: readonly Term[];
  /** Null while no file of claims exists: then a mark is taken at its word. */
  readonly claims: ParsedClaims | null;
  readonly pages: LinkTargets['pages'];
  /** ISO 8601, UTC. */
  readonly today: string;
};

/** The libraries that read Markdown, words and layout for us. */
export type CheckTools = { readonly spell: Speller; readonly lint: StyleLinter; readonly format: Formatter };

/**
 * Everything that is wrong with the policies, in reading order: where, what, and how to mend it. Empty where nothing is. While
 * the facts cannot be read, rules that need them wait, because what they would find follows from the facts' own mistakes.
 */
export async function checkPolicies(draft: DraftPolicies, tools: CheckTools): Promise<readonly FactProblem[]> {
  const { trust } = draft;
  const facts = trust.ok ? trust.data.facts : null;
  const sources = DOCUMENTS.map((id) => ({ id, file: `policies/${id}.md`, markdown: draft.documents[id] }));
  const factFiles = Object.entries(draft.factTexts).map(([name, yaml]) => ({ file: `facts/${name}.yaml`, yaml }));
  const words = sources.flatMap((source) => documentPassages(source, facts));
  const stated = factFiles.flatMap(({ file, yaml }) => factPassages(file, yaml, facts));
  const targets = { documents: anchorsOf(draft.documents), pages: draft.pages };

  const forms = [
    ...sources.map(({ file, markdown }) => [file, markdown] as const),
    ...factFiles.map(({ file, yaml }) => [file, yaml] as const),
  ];
  return inReadingOrder(
    unique([
      ...(trust.ok ? [] : trust.problems),
      ...problemsOfClaims(draft),
      ...sources.flatMap((source) => [
        ...badStyle(source, tools.lint),
        ...brokenLinks(source.id, source, targets),
        ...(trust.ok ? directiveProblems(source, contextOfPages(trust.data)) : []),
      ]),
      ...words.flatMap((passage) => eachIn(passage, figures(passage))),
      ...[...words, ...stated.filter(needsClaim)].flatMap((passage) => eachIn(passage, promises(passage))),
      ...[...words, ...stated].flatMap((passage) => eachIn(passage, misusedTerms(passage, draft.terms))),
      ...(await misspellings([...words, ...stated], tools.spell)),
      ...(await Promise.all(forms.map(([file, text]) => otherForm(file, text, tools.format)))).flat(),
      ...(trust.ok ? contradictions(trust.data, words, stated, draft) : []),
      ...(trust.ok ? whatIsDue(trust.data, sources, draft) : []),
    ]),
  );
}

function contradictions(
  data: TrustData,
  words: readonly Passage[],
  stated: readonly Passage[],
  draft: DraftPolicies,
): readonly FactProblem[] {
  const places = stated.filter(({ file }) => !/^facts\/(?:hosting|subprocessors)\.yaml$/.test(file));
  return [
    ...contradictingRetentions([...words, ...stated], data).map(({ passage, found }) => asProblem(passage, found)),
    ...[...words, ...places].flatMap((passage) => eachIn(passage, repeatedRegions(passage, data.facts))),
    ...regionsSaidTwice(data.facts).map(({ index, wrong }) => {
      const mend = 'Find out which is true, and leave the other entry out.';
      return atFact(draft, 'hosting', ['regions', index, 'country'], { wrong, mend });
    }),
  ];
}

function whatIsDue({ facts, versions }: TrustData, sources: readonly Source[], draft: DraftPolicies) {
  const expired = staleSecurityTxt(facts.vendor.securityTxtExpires, draft.today);
  return [
    ...sources.flatMap((source) => overdueReview(source, versions[0]?.recorded ?? draft.today, draft.today)),
    ...(expired === null ? [] : [atFact(draft, 'vendor', ['securityTxtExpires'], expired)]),
  ];
}

function problemsOfClaims({ claims, documents }: DraftPolicies): readonly FactProblem[] {
  if (claims === null) return [];
  return claims.ok ? claimProblems(claims, documents) : claims.problems;
}

function atFact({ factTexts }: DraftPolicies, name: FactFile, path: FactPath, complaint: Complaint): FactProblem {
  const file = `facts/${name}.yaml`;
  const parsed = parseYaml(FACT_SCHEMAS[name], file, factTexts[name] ?? '');
  return { file, ...(parsed.ok ? parsed.placeOf(path) : { line: 1, column: 1 }), path: path.join(', '), ...complaint };
}

const eachIn = (passage: Passage, found: readonly Found[]) => found.map((one) => asProblem(passage, one));

/** A measure says itself where one sees it. */
const needsClaim = ({ file }: Passage) => file !== 'facts/measures.yaml';

function directiveProblems(source: Source, context: TableContext) {
  const resolution = resolveDirectives(source, context);
  return resolution.ok ? [] : resolution.problems;
}

const anchorsOf = (documents: DraftPolicies['documents']): LinkTargets['documents'] => ({
  statement: idsOf(documents.statement),
  'hosting-regions': idsOf(documents['hosting-regions']),
  'backup-policy': idsOf(documents['backup-policy']),
});

const idsOf = (markdown: string) => new Set(outline(markdown).clauses.map(({ id }) => id));

/** Two rules that see the same mistake say it once. */
const unique = (problems: readonly FactProblem[]) => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
