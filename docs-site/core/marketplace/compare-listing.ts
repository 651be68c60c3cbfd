import * as v from 'valibot';
import { listingAnswer } from './listing-value';
import type { MarketplaceAnswer } from './marketplace-answers';

/** An answer that the listing gives otherwise, in words; `listing` is null where it gives none. */
export type ListingDifference = {
  readonly field: string;
  readonly question: string;
  readonly ours: string;
  readonly listing: string | null;
};

export type ComparedListing = {
  readonly differences: readonly ListingDifference[];
  /** Fields of the listing that we have no answer for, with what they say. */
  readonly unanswered: readonly { readonly field: string; readonly listing: string }[];
};

/** The answer of the Marketplace's `privacy-and-security` resource: areas with fields in them. */
const payload = v.record(v.string(), v.unknown());
export type ListingPayload = v.InferOutput<typeof payload>;

/** For the readers of the trust centre: the form asks for days after an uninstall alone. */
const OURS_ALONE = ['dataRetention.retention'];
/** How the form was filled in and where it can be read: no answers. */
const ABOUT_THE_FORM = ['properties', '_links'];

/** @throws Error whose message says why it is no listing's payload. */
export function parseListing(json: string, answers: readonly MarketplaceAnswer[]): ListingPayload {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new Error(`is no JSON: ${(cause as Error).message}`, { cause });
  }
  const areas = [...new Set(answers.map(({ field }) => field.split('.')[0] ?? ''))];
  const listing = v.safeParse(payload, parsed);
  if (listing.success && areas.some((area) => listing.output[area] !== undefined)) return listing.output;
  throw new Error(`is no payload of "privacy-and-security": it has none of ${areas.join(', ')}`);
}

/** Holds the listing's answers against ours, in the order of our questions and then of the listing. */
export function compareListing(answers: readonly MarketplaceAnswer[], listing: ListingPayload): ComparedListing {
  const asked = answers.filter(({ field }) => !OURS_ALONE.includes(field));
  const differences = asked.flatMap((ours) => {
    const theirs = listingAnswer(valueAt(listing, ours.field));
    if (agrees(ours, theirs)) return [];
    return [
      {
        field: ours.field,
        question: ours.question,
        ours: ours.field === POLICIES_LINK ? `The page ${pageOf(ours)} of the trust centre` : ours.inWords,
        listing: inWords(theirs),
      },
    ];
  });
  const unanswered = leavesOf(listing, '').flatMap(({ field, value }) => {
    const isOurs = asked.some((ours) => field === ours.field || field.startsWith(`${ours.field}.`));
    const said = inWords(listingAnswer(value));
    return isOurs || said === null ? [] : [{ field, listing: said }];
  });
  return { differences, unanswered };
}

const POLICIES_LINK = 'security.publicSecurityPoliciesLink';

function agrees(ours: MarketplaceAnswer, theirs: ReturnType<typeof listingAnswer>): boolean {
  const { value, field, inWords: words } = ours;
  if (field === POLICIES_LINK) return typeof theirs === 'string' && new RegExp(`${pageOf(ours)}(?:#|$)`).test(theirs);
  switch (value.kind) {
    case 'not stated':
      return theirs === null;
    case 'not applicable':
      return theirs === null || theirs === words;
    case 'list':
      return same(value.items, typeof theirs === 'string' ? [theirs] : (theirs ?? []));
    default:
      return theirs !== null && same([words], [theirs].flat());
  }
}

/** The page on which an answer stands, without its anchor. */
const pageOf = ({ seenIn }: MarketplaceAnswer) => seenIn.replace(/#.*$/, '');

/** The same answers, in whatever order and case. */
function same(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((items) => [...new Set(items.map((item) => item.trim().toLowerCase()))].sort());
  return JSON.stringify(a) === JSON.stringify(b);
}

const inWords = (answer: ReturnType<typeof listingAnswer>): string | null =>
  answer === null ? null : [answer].flat().join('; ');

const isArea = (value: unknown): value is ListingPayload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (listing: unknown, field: string): unknown =>
  field.split('.').reduce((at: unknown, name) => (isArea(at) ? at[name] : undefined), listing);

function leavesOf(at: ListingPayload, above: string): readonly { readonly field: string; readonly value: unknown }[] {
  return Object.entries(at).flatMap(([name, value]) => {
    if (above === '' && ABOUT_THE_FORM.includes(name)) return [];
    const field = `${above}${name}`;
    return isArea(value) ? leavesOf(value, `${field}.`) : [{ field, value }];
  });
}
