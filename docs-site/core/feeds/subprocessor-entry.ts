import { isNoticeProposed, PROPOSED } from '../facts/proposed-notice';
import type { SubprocessorChange } from '../facts/subprocessors';
import type { TrustData } from '../trust-data';
import { dayInWords } from '../versions/day-in-words';
import type { FeedEntry } from './feed-entry';
import { html } from '../html';

/** A subprocessor that is added, removed or changed, as an entry of a feed: who it is, from when, and how to object. */
export function subprocessorEntry({ siteUrl, facts }: TrustData, change: SubprocessorChange): FeedEntry {
  const who = facts.subprocessors.subprocessors.find(({ id }) => id === change.subprocessor);
  const apps = change.apps.map((app) => facts.apps.apps.find(({ id }) => id === app)?.name ?? app).join(', ');
  const link = `${siteUrl}/subprocessors/`;
  const proposed = change.objectBy !== 'not stated' && isNoticeProposed(facts) ? ` ${PROPOSED}` : '';
  const facing: readonly (readonly [string, string])[] = [
    ['Apps', apps],
    ['Purpose', who?.purpose ?? 'No longer on the list'],
    ['Data', who?.data ?? 'No longer on the list'],
    ['Country', who?.country ?? 'No longer on the list'],
    ['Effective', inWords(change.effective)],
    ['Object by', inWords(change.objectBy) + proposed],
  ];
  return {
    id: `tag:alpha-serve.com,2026:openbook/subprocessors/${change.id}`,
    title: `Subprocessor ${change.kind}: ${who?.name ?? change.subprocessor}`,
    link,
    day: change.announced,
    summary: change.summary,
    content: html`<p>${change.summary}</p>
      <table>
        <tbody>
          ${facing.map(
            ([label, value]) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p>To object, write to <a href="mailto:${facts.vendor.contacts.privacy}">${facts.vendor.contacts.privacy}</a>.</p>
      <p><a href="${link}">All subprocessors and their history</a></p>`,
  };
}

const inWords = (day: string) => (day === 'not stated' ? 'Not stated' : dayInWords(day));
