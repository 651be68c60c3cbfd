import type { RunSummary } from '../../../../../src/contract';

/** As many as a problem that comes and goes needs, and as fit the record. */
const MOST = 20;

/** The site's last exports as a text, a line each, newest first. */
export function lastRunsText(runs: readonly RunSummary[]): string {
  return runs.slice(0, MOST).map(lineOf).join('\n');
}

function lineOf({
  startedAt,
  format,
  columns,
  outcome,
  failure,
  rows,
  vanished,
  unreadable,
  bytes,
}: RunSummary): string {
  const facts = [
    `${columns} columns`,
    rows !== undefined && `${rows} issues`,
    vanished !== undefined && `${vanished + (unreadable ?? 0)} left out`,
    bytes !== undefined && `${bytes} bytes`,
  ];
  const how = failure === undefined ? (outcome ?? 'not finished') : `${outcome ?? 'not finished'} (${failure})`;
  return `${startedAt} ${format}: ${[how, ...facts.filter((fact) => fact !== false)].join(', ')}`;
}
