/**
 * A process of one writer: `write-once.ts WRITER ROWS FILE`, prints one line of JSON. Where the collector can be called
 * (--expose-gc), it is, ten times on the way, and `liveMb` is what is left then; the other figures mean nothing there.
 */
import { performance } from 'node:perf_hooks';
import type { Row } from '../../src/export-engine';
import { median } from '../median';
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
const live: number[] = [];

// From here on, so that start-up, loading and making rows count for nobody.
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
await write(batches(), file);
const { user, system } = process.cpuUsage(cpuBefore);

const figures = {
  cpuSeconds: (user + system) / 1e6,
  seconds: (performance.now() - wallBefore) / 1e3,
  peakMb: process.resourceUsage().maxRSS / 1024,
  // Late in the file, where whatever is kept of each row would be there; the middle one, as a buffer may be under way.
  liveMb: live.length === 0 ? null : median(live.slice(-3)),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function* batches(): Generator<readonly Row[]> {
  for (let written = 0, batch = 0; written < total; batch += 1) {
    const rows = (pooled[batch % pooled.length] ?? []).slice(0, total - written);
    if (globalThis.gc && written >= (live.length * total) / 10) live.push(liveMbNow(globalThis.gc));
    written += rows.length;
    yield rows;
  }
}

/** The heap and the buffers beside it, without garbage. */
function liveMbNow(collect: NonNullable<typeof globalThis.gc>): number {
  void collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
