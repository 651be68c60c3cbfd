import type { Facts } from '../facts/facts';
import { isStated } from '../facts/stated';
import { pieceAt, sentencesOf, type Found, type Passage } from './passage';

const LIES = /\b(?:host(?:s|ed|ing)?|regions?|servers?|lies?|located|stored|kept|data cent(?:re|er)s?)\b/i;

/** The countries of the world in English, as CLDR names them. */
const COUNTRIES = countries();

/**
 * A place that a sentence names for where data lies, although `hosting.yaml` says it. In a document it is wrong even where it
 * agrees, because the two will part one day; a fact is wrong only where it disagrees.
 */
export function repeatedRegions(passage: Passage, facts: Facts): readonly Found[] {
  const isFact = passage.path !== '';
  const regions = facts.hosting.regions.filter(
    ({ apps }) => passage.apps.length === 0 || apps.some((app) => passage.apps.includes(app)),
  );
  const known = new Set(regions.flatMap(({ country, place }) => [country, ...(isStated(place) ? [place] : [])]));
  const places = [...new Set([...COUNTRIES, ...known])];
  return sentencesOf(passage)
    .filter(({ text }) => LIES.test(text))
    .flatMap(({ text, start }) =>
      places.flatMap((place): readonly Found[] => {
        const at = start + text.search(new RegExp(String.raw`\b${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\b`));
        if (at < start || pieceAt(passage, at).piece.kind !== 'words') return [];
        if (!known.has(place)) {
          const stated = [...known].join(', ');
          const wrong = `This says that data lies in ${place}; facts/hosting.yaml says ${stated}.`;
          return [{ at, wrong, mend: 'Find out which is true, and write it in facts/hosting.yaml alone.' }];
        }
        if (isFact) return [];
        const region = regions.find(({ country }) => country === place) ?? regions.find((one) => one.place === place);
        const name = region?.country === place ? 'country' : 'place';
        const mend = `Write :fact[hosting.${region?.id ?? ''}.${name}] in its place.`;
        return [{ at, wrong: `"${place}" is said twice: here, and in facts/hosting.yaml.`, mend }];
      }),
    );
}

/** Two entries that say for one app where the same thing lies, and name different countries. */
export const regionsSaidTwice = ({
  hosting: { regions },
}: Facts): readonly { readonly index: number; readonly wrong: string }[] =>
  regions.flatMap((own, index) => {
    const other = regions
      .slice(0, index)
      .find(
        ({ apps, holds, country }) =>
          holds === own.holds && country !== own.country && apps.some((app) => own.apps.includes(app)),
      );
    if (other === undefined) return [];
    return [
      {
        index,
        wrong: `"${own.holds}" lies in ${own.country} here, and in ${other.country} in the entry "${other.id}".`,
      },
    ];
  });

function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // Codes of unions, and of places that are none.
  const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
  return codes.filter((code) => !noCountry.has(code)).flatMap((code) => names.of(code) ?? []);
}
