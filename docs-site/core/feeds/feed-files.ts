import { Feed } from 'feed';
import type { TrustData } from '../trust-data';
import type { PolicyTexts } from '../versions/policy-texts';
import type { FeedEntry } from './feed-entry';
import { FEEDS, type FeedId, type FeedPlace } from './feeds';
import { escapeHtml } from '../html';
import { subprocessorEntry } from './subprocessor-entry';
import { versionEntries } from './version-entries';

/**
 * Every feed as Atom 1.0 and JSON Feed, by its path on the site. Entries stand newest first, and on the same day newest
 * version first. The same data gives the same bytes.
 */
export function feedFiles(data: TrustData, texts: PolicyTexts): ReadonlyMap<string, string> {
  const entries: Readonly<Record<Exclude<FeedId, 'all'>, readonly FeedEntry[]>> = {
    ...versionEntries(data, texts),
    subprocessors: data.facts.subprocessors.changes.map((change) => subprocessorEntry(data, change)),
  };
  return new Map(
    FEEDS.flatMap((place) => {
      const own = byDay(place.id === 'all' ? Object.values(entries).flat() : entries[place.id]);
      return [
        [`${place.path}.atom`, feed(data, place, own, escapeHtml).atom1()],
        // A title in JSON Feed is plain text; in Atom it is HTML, as the writer marks it.
        [`${place.path}.json`, feed(data, place, own, (title) => title).json1()],
      ];
    }),
  );
}

const byDay = (entries: readonly FeedEntry[]) => entries.toSorted((a, b) => b.day.localeCompare(a.day));

function feed(data: TrustData, place: FeedPlace, entries: readonly FeedEntry[], titled: (title: string) => string) {
  const whole = new Feed({
    id: `tag:alpha-serve.com,2026:openbook/feeds/${place.id}`,
    title: `Openbook trust centre: ${place.title.toLowerCase()}`,
    description: place.about,
    link: `${data.siteUrl}/updates/`,
    language: 'en-GB',
    updated: midnight(entries[0]?.day ?? data.versions[0]?.recorded ?? '1970-01-01'),
    generator: false,
    author: { name: data.facts.vendor.name, email: data.facts.vendor.contacts.privacy },
    feedLinks: { atom: `${data.siteUrl}${place.path}.atom`, json: `${data.siteUrl}${place.path}.json` },
  });
  for (const { id, title, link, day, summary, content } of entries) {
    whole.addItem({
      id,
      title: titled(title),
      link,
      date: midnight(day),
      published: midnight(day),
      description: titled(summary),
      content: String(content),
    });
  }
  return whole;
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
