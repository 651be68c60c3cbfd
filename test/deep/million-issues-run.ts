/**
 * `tsx test/deep/million-issues-run.ts FORMAT COUNT FOLDER`: exports so many generated issues through the engine as the
 * command line does, in a process of its own; prints the receipt and the peak of memory as JSON.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { directoryParts } from '../../scripts/export/directory-parts';
import { fastDeflate } from '../../scripts/export/fast-deflate';
import { openPartialFile } from '../../scripts/export/partial-file';
import {
  encoderOf,
  encoders,
  exportIssues,
  listFields,
  plainSettings,
  toColumns,
  type RequestJira,
} from '../../src/export-engine';

const [name = '', count = '', folder = ''] = process.argv.slice(2);
const format = encoders.find((encoder) => encoder.format === name)?.format ?? 'csv';
const total = Number(count);

const fields = [
  { id: 'summary', name: 'Summary', schema: { type: 'string', system: 'summary' } },
  { id: 'status', name: 'Status', schema: { type: 'status', system: 'status' } },
  { id: 'labels', name: 'Labels', schema: { type: 'array', items: 'string', system: 'labels' } },
  { id: 'created', name: 'Created', schema: { type: 'datetime', system: 'created' } },
  { id: 'customfield_1', name: 'Points', custom: true, schema: { type: 'number', custom: 'x:float', customId: 1 } },
];

/** Ids run backwards, so that the query's order is not that of the ids. */
const issueOf = (id: number) => ({
  id: String(id),
  key: `OBK-${id}`,
  fields: {
    summary: `Issue ${id}: "quoted", with a comma and 日本語`,
    status: { id: '1', name: id % 3 === 0 ? 'Done' : 'To Do' },
    labels: ['generated', `l${id % 10}`],
    created: '2026-01-31T09:00:00.000+0000',
    updated: '2026-01-31T10:00:00.000+0000',
    customfield_1: id / 4,
  },
});

const idsFrom = (offset: number, size: number) =>
  Array.from({ length: Math.min(size, total - offset) }, (_, at) => ({ id: String(total - offset - at) }));

const requestJira: RequestJira = async (path, init) => {
  const body = init?.body === undefined ? {} : (JSON.parse(init.body) as Readonly<Record<string, unknown>>);
  // Answers come from outside this thread's turn, as those of a network do.
  await new Promise((resolve) => setImmediate(resolve));
  if (path === '/rest/api/3/field') return Response.json(fields);
  if (path === '/rest/api/3/search/jql') {
    const from = Number(body['nextPageToken'] ?? 0);
    const issues = idsFrom(from, 5_000);
    const next = from + issues.length;
    return Response.json({ issues, ...(next < total && { nextPageToken: String(next) }) });
  }
  return Response.json({ issues: (body['issueIdsOrKeys'] as string[]).map((id) => issueOf(Number(id))) });
};

const columns = toColumns(await listFields(requestJira));
const file = await openPartialFile(join(folder, `issues.${encoderOf(format).extension}`));
const { rows, sha256, bytes } = await exportIssues({
  requestJira,
  spec: { jql: 'order by key', columns, format, settings: plainSettings, siteUrl: 'https://jira.test' },
  parts: directoryParts(join(folder, 'parts')),
  sink: file,
  deflate: fastDeflate,
  digest: () => createHash('sha256'),
});
await file.finish();
const peakMb = process.resourceUsage().maxRSS / 1_000;
process.stdout.write(`${JSON.stringify({ rows, sha256, bytes, peakMb })}\n`);
