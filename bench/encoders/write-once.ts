/** A process of one writer: `write-once.ts WRITER ROWS FILE`, prints one line of JSON. */
import { performance } from 'node:perf_hooks';
import type { Row } from '../../src/export-engine';
import { sampleRows } from './sample-rows';
import { writers, type Writer, type WriterName } from './writers';

const [name = '', rowsText = '', file = ''] = process.argv.slice(2);
const writer: Writer = writers[name as WriterName];
const total = Number(rowsText);

const BATCH = 1_000;
const pool = sampleRows(Math.min(total, 5_000)).map((row) => writer.rowsAs(row) as Row);
const pooled = Array.from({ length: Math.ceil(pool.length / BATCH) }, (_, batch) =>
  pool.slice(batch * BATCH, (batch + 1) * BATCH),
);
const write = await writer.load();

// From here on, so that start-up, loading and making rows count for nobody.
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
await write(batches(), file);
const { user, system } = process.cpuUsage(cpuBefore);

const figures = {
  cpuSeconds: (user + system) / 1e6,
  seconds: (performance.now() - wallBefore) / 1e3,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function* batches(): Generator<readonly Row[]> {
  for (let written = 0, batch = 0; written < total; batch += 1) {
    const rows = (pooled[batch % pooled.length] ?? []).slice(0, total - written);
    written += rows.length;
    yield rows;
  }
}
