import { typedMatches, type Found, type Passage } from './passage';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const UNITS =
  'seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|times|per cent|percent|bytes?|kilobytes?|megabytes?|gigabytes?';
const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand';

/** A date, or digits with what belongs to them: `23 November 2026`, `2026-11-23`, `30 days`, `10-49`, `99.9 %`. */
const IN_DIGITS = new RegExp(
  String.raw`\b\d{1,2} (?:${MONTHS})(?: \d{4})?\b|\b(?:${MONTHS})(?: \d{1,2})?,? \d{4}\b|` +
    String.raw`\b\d{4}-\d{2}-\d{2}\b|\b\d[\d.,]*(?:[-–]\d+)?(?: ?%|(?: |-)(?:${UNITS})\b)?`,
  'gi',
);
/** A number in words that measures something: `thirty days`, `fewer than five times`. */
const IN_WORDS = new RegExp(String.raw`\b(?:(?:${WORDS})(?:-| )?)+(?: |-)(?:${UNITS})\b`, 'gi');

/** Numbers that are names: a law's article, a standard, an algorithm, a version of the policies. */
const NAMES =
  /\b(?:(?:Art\.|Arts|Articles?|Section|Sections|Recital|RFC|ISO|ISO\/IEC|SOC|TLS|SHA|AES|Version|version|versions) ?-?)(?:\d[\d.:()a-z]*(?:(?:,| to| and) \d+)*)/g;

/** A number or a date that is typed into the text: only a fact is compared, versioned and checked. */
export function figures(passage: Passage): readonly Found[] {
  const names = [...passage.text.matchAll(NAMES)].map(({ index, 0: name }) => [index, index + name.length] as const);
  return [...typedMatches(passage, IN_DIGITS), ...typedMatches(passage, IN_WORDS)]
    .filter(({ index }) => !names.some(([from, to]) => from <= index && index < to))
    .filter(({ index, input }) => !/[\p{L}\d]-?$/u.test(input.slice(0, index)))
    .map(({ index, 0: figure }) => ({
      at: index,
      wrong: `"${figure.trim()}" is typed here, and it is not a fact.`,
      mend: 'Put it into facts/, for example into figures.yaml, and write :fact[figures.ID.value] here.',
    }));
}
