import { load } from 'cheerio/slim';

/** Seen in public payloads and tools, not documented: some questions take words in place of true and false. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'Yes'],
  ['yes', 'Yes'],
  ['false', 'No'],
  ['no', 'No'],
  ['na', 'Not applicable'],
  ['not_applicable', 'Not applicable'],
  ['stored_in_atlassian_n_dr_supported', 'Yes'],
  ['app_does_not_support_dr', 'No'],
]);

/**
 * A value of the Marketplace's Privacy & Security resource as people read it: one answer or several, null where there is none.
 * The names of its fields are documented (Marketplace REST API, "Privacy and security"), not all of their values: what is not
 * known here is shown as it is.
 */
export function listingAnswer(value: unknown): string | readonly string[] | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return WORDS.get(value.toLowerCase()) ?? plain(value);
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(itemInWords);
  if (typeof value !== 'object') return WORDS.get(JSON.stringify(value)) ?? JSON.stringify(value);
  // `privacyEnhancingTechniques` and `retentionDurationInDays` are objects.
  if ('list' in value) return listingAnswer(value.list);
  if ('min' in value || 'max' in value) return daysInWords(value);
  return JSON.stringify(value);
}

function daysInWords({ min, max }: { readonly min?: unknown; readonly max?: unknown }): string | null {
  const ends = [min, max].filter((end) => end !== null && end !== undefined).map((end) => JSON.stringify(end));
  return ends.length === 0 ? null : `${[...new Set(ends)].join(' to ')} days`;
}

/** An entry of `thirdPartyDetails` reads as we write it: "Hoster, Germany: Hosting". */
function itemInWords(item: unknown): string {
  if (typeof item === 'string') return plain(item);
  const { name, purpose, thirdPartyCountries } = (item ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string') return JSON.stringify(item);
  const countries = Array.isArray(thirdPartyCountries) ? thirdPartyCountries.map(String) : [];
  return `${[name, ...countries].join(', ')}${typeof purpose === 'string' ? `: ${plain(purpose)}` : ''}`;
}

/** Long answers are typed into a field for rich text: each block of it is set apart by a blank. */
const plain = (text: string) =>
  load(text.replace(/<(?=\/?(?:p|li|br|div|h\d)\b)/gi, ' <'))
    .text()
    .replace(/\s+/g, ' ')
    .trim();
