/** `tsx bench/export/run-once.ts CONTENDER HOST FOLDER`: one run in a process of its own; prints its figures as JSON. */
import { bareFetches } from './bare-fetches';
import { inChromium } from './in-chromium';
import { ourEngine } from './our-engine';
import type { Contender, HostPlace } from './processes';
import { sequentialLoop } from './sequential-loop';

const contenders = {
  ours: here(ourEngine),
  sequential: here(sequentialLoop),
  limit: here(bareFetches),
  chromium: inChromium,
} as const;

const [name = '', place = '', folder = ''] = process.argv.slice(2);
const contender = Object.entries(contenders).find(([known]) => known === name)?.[1];
if (!contender) throw new Error(`There is no contender "${name}".`);

const { run, peakMb, close } = await contender(JSON.parse(place) as HostPlace, folder);
const from = performance.now();
const issues = await run();
const seconds = (performance.now() - from) / 1_000;
process.stdout.write(`${JSON.stringify({ issues, seconds, peakMb: await peakMb() })}\n`);
await close();

/** A contender that does its work in this process. */
function here(make: (host: HostPlace, folder: string) => Promise<() => Promise<number>>) {
  return async (host: HostPlace, folder: string): Promise<Contender> => ({
    run: await make(host, folder),
    // Kilobytes on every platform (Node's documentation of resourceUsage).
    peakMb: async () => process.resourceUsage().maxRSS / 1_000,
    close: async () => undefined,
  });
}
