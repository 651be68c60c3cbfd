import type { Arrival } from '../collector/collector';
import { escaped } from './escaped';
import { outsidePage, shownInstant } from './outside-page';

/** More would not be read. */
const MOST_SHOWN = 200;

/** What arrived at the collector: a table for each kind, newest first, and below it the JSON as it came. */
export function collectorPage(arrivals: readonly Arrival[]): string {
  const kinds = [...new Set(arrivals.map(({ kind }) => kind))].sort();
  const empty = `      <p class="empty">Nothing arrived yet. Anonymous numbers and redacted error groups would, where a site's admin lets
      them out.</p>`;
  return outsidePage({
    title: 'Collector',
    stands: 'Collector',
    body: `      <h1>Collector</h1>
${kinds.length === 0 ? empty : kinds.map((kind) => section(kind, arrivals)).join('\n')}`,
  });
}

function section(kind: string, arrivals: readonly Arrival[]): string {
  const all = arrivals.filter((arrival) => arrival.kind === kind);
  const shown = all.slice(0, MOST_SHOWN);
  const names = [...new Set(shown.flatMap(({ body }) => Object.keys(body)))].filter((name) => name !== 'kind');
  const rows = shown.map(
    ({ atMs, body }) =>
      `          <tr><td>${shownInstant(atMs)}</td>${names.map((name) => `<td>${cell(body[name])}</td>`).join('')}</tr>`,
  );
  const raw = shown.map(({ body }) => JSON.stringify(body, null, 2)).join('\n');
  return `      <h2>${escaped(kind)} <span class="meta">${all.length} arrived${all.length > shown.length ? `, the last ${MOST_SHOWN} shown` : ''}</span></h2>
      <div class="scroll" tabindex="0" role="region" aria-label="${escaped(kind)}">
        <table>
          <thead><tr><th scope="col">Arrived</th>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>
          <tbody>
${rows.join('\n')}
          </tbody>
        </table>
      </div>
      <details><summary>As it came</summary><pre>${escaped(raw)}</pre></details>`;
}

const cell = (value: unknown): string =>
  value === undefined ? '' : escaped(typeof value === 'string' ? value : JSON.stringify(value));
