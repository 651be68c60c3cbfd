import { checkAgreement } from './check-agreement';
import { checkReferences } from './check-references';
import { inReadingOrder, type FactProblem } from './fact-problem';
import { FACT_SCHEMAS, type FactFile, type Facts } from './facts';
import { parseYaml, type ParsedYaml } from './parse-yaml';
import { pathInWords } from './yaml-place';

export type ParsedFacts =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly FactProblem[] };

/** The texts of a folder's files, by name without `.yaml`; a file that is not there is absent. */
export type FactTexts = Readonly<Partial<Record<FactFile, string>>>;

/**
 * The facts of one folder, or every problem in it in reading order. `folder` names it for people: `facts`. What facts say of
 * each other is checked once each file is well-formed by itself.
 */
export function parseFacts(folder: string, texts: FactTexts): ParsedFacts {
  const names = Object.keys(FACT_SCHEMAS) as FactFile[];
  const parsed = names.map((name) => [name, parseOne(folder, name, texts[name])] as const);
  const malformed = parsed.flatMap(([, file]) => (file.ok ? [] : file.problems));
  if (malformed.length > 0) return { ok: false, problems: inReadingOrder(malformed) };

  const files = Object.fromEntries(parsed) as Record<FactFile, Extract<ParsedYaml<unknown>, { ok: true }>>;
  const facts = Object.fromEntries(names.map((name) => [name, files[name].value])) as Facts;
  const findings = [...checkReferences(facts), ...checkAgreement(facts)];
  if (findings.length === 0) return { ok: true, facts };
  const problems = findings.map(({ file, path, wrong, mend }) => ({
    file: fileName(folder, file),
    ...files[file].placeOf(path),
    path: pathInWords(facts[file], path),
    wrong,
    mend,
  }));
  return { ok: false, problems: inReadingOrder(problems) };
}

const fileName = (folder: string, file: FactFile) => `${folder}/${file}.yaml`;

function parseOne(folder: string, name: FactFile, text: string | undefined): ParsedYaml<unknown> {
  const file = fileName(folder, name);
  if (text !== undefined) return parseYaml(FACT_SCHEMAS[name], file, text);
  const mend = 'Create it; the same file of another version shows its form.';
  return { ok: false, problems: [{ file, line: 1, column: 1, path: '', wrong: 'This file is missing.', mend }] };
}
