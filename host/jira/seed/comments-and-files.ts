import { jiraTime } from '../jira-time';
import { createRandom, type Random } from '../random';
import { seedBaseUrl } from './catalog';
import { createWriter } from './prose';
import { comment } from './rich-text';
import type { Draft, SeedContext } from './seed-issue';

/** A page with all comments, as the field holds one. */
export function commentsOf(
  { id, created, updated, stock }: Draft,
  text: Parameters<typeof comment>[0],
  { random, shownUsers }: SeedContext,
): Readonly<Record<string, unknown>> {
  const count = random.weighted([
    [0, 45],
    [1, 22],
    [2, 15],
    [4, 12],
    [9, 6],
  ] as const);
  const self = `${seedBaseUrl}/rest/api/3/issue/${id}/comment`;
  // Some have more than an issue's own field shows; drawn apart, so that all other issues stay as they are.
  const more = Number(id) % 53 === 0 ? 21 + (Number(id) % 10) : 0;
  const apart = createRandom(Number(id));
  const apartText = { ...text, random: apart, writer: createWriter(apart, stock.project.key) };
  const total = count + more;
  const comments = Array.from({ length: total }, (_none, place) => {
    const author = (place < count ? random : apart).pick(shownUsers);
    const at = jiraTime(created + Math.floor(((updated - created) * (place + 1)) / (total + 1)));
    const number = String(place < 10 ? Number(id) * 10 + place : 9_000_000_000 + Number(id) * 100 + place);
    return {
      self: `${self}/${number}`,
      id: number,
      author,
      body: comment(place < count ? text : apartText),
      updateAuthor: author,
      created: at,
      updated: at,
      jsdPublic: true,
    };
  });
  return { comments, self, maxResults: total, total, startAt: 0 };
}

export function attachmentsOf({ id, created }: Draft, author: unknown, random: Random): readonly unknown[] {
  const count = random.weighted([
    [0, 84],
    [1, 11],
    [3, 5],
  ] as const);
  return Array.from({ length: count }, (_none, place) => {
    const number = String(Number(id) * 10 + place);
    const [filename, mimeType] = random.pick([
      ['screenshot.png', 'image/png'],
      ['export log.txt', 'text/plain'],
      ['Angebot März (2).pdf', 'application/pdf'],
      ['録画.mp4', 'video/mp4'],
    ] as const);
    const content = `${seedBaseUrl}/rest/api/3/attachment/content/${number}`;
    return {
      self: `${seedBaseUrl}/rest/api/3/attachment/${number}`,
      id: number,
      filename,
      author,
      created: jiraTime(created),
      size: random.integer(900, 4_000_000),
      mimeType,
      content,
    };
  });
}
