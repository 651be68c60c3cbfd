import type { Dataset, Issue } from './dataset';
import { isAdf } from './value-shape';

const dayMs = 86_400_000;

/**
 * Generated data as a site shows it: dates move by whole days (so that office hours stay office hours) until the
 * data's own "now" is less than a day behind the site's clock: `created >= -7d` finds a week's issues on any day.
 * Links point to the site. Other data stays as it is.
 */
export function localise(dataset: Dataset, baseUrl: string, now: number): Dataset {
  const { generated } = dataset;
  if (generated === null) return dataset;
  const shiftMs = Math.floor((now - generated.anchor) / dayMs) * dayMs;
  const move = mover(shiftMs, generated.baseUrl, baseUrl);
  return {
    ...dataset,
    generated: null,
    issues: dataset.issues.map((issue): Issue => ({
      ...issue,
      self: moveLink(issue.self, generated.baseUrl, baseUrl),
      fields: move(issue.fields),
    })),
  };
}

/** Walks JSON once; objects that issues share (people, versions) stay shared. */
function mover(shiftMs: number, fromUrl: string, toUrl: string): <T extends object>(value: T) => T {
  const done = new Map<object, object>();
  const move = (value: unknown): unknown => {
    if (typeof value === 'string') return moveText(value, shiftMs, fromUrl, toUrl);
    if (typeof value !== 'object' || value === null) return value;
    // Documents hold neither dates in this form nor links to the site, and are most of the data.
    if (isAdf(value)) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const moved = Array.isArray(value)
      ? value.map(move)
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, move(one)]));
    done.set(value, moved);
    return moved;
  };
  return <T extends object>(value: T) => move(value) as T;
}

function moveText(text: string, shiftMs: number, fromUrl: string, toUrl: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(Date.parse(text) + shiftMs).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|\+0000)$/.test(text)) {
    const moved = new Date(Date.parse(text.replace('+0000', 'Z')) + shiftMs).toISOString();
    return text.endsWith('Z') ? moved : moved.replace('Z', '+0000');
  }
  return moveLink(text, fromUrl, toUrl);
}

function moveLink(text: string, fromUrl: string, toUrl: string): string {
  return text.startsWith(fromUrl) ? toUrl + text.slice(fromUrl.length) : text;
}
