import lighthouse from 'lighthouse';
import desktopConfig from 'lighthouse/core/config/desktop-config.js';

export type Device = 'phone' | 'desktop';

/** One run: scores of 100 by category, and the audits that count and did not pass in full, by name with their score. */
export type LighthouseRun = {
  readonly scores: Readonly<Record<string, number>>;
  readonly failing: readonly string[];
};

/** Runs Lighthouse in the browser that listens on `port`, with its preset for the device. Reports nothing to anybody. */
export async function lighthouseRun(options: {
  readonly url: string;
  readonly device: Device;
  readonly port: number;
}): Promise<LighthouseRun> {
  const { url, device, port } = options;
  const flags = { port, logLevel: 'error', output: 'json', disableFullPageScreenshot: true } as const;
  const measure = () => lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined);
  let result = await measure();
  // Chromium now and then loses the start of a trace; Lighthouse's own advice is to run it again.
  for (let more = 2; more > 0 && result?.lhr.runtimeError?.code === 'NO_NAVSTART'; more--) result = await measure();
  if (result === undefined || result.lhr.runtimeError) {
    throw new Error(`Lighthouse could not run on ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  }
  const { categories, audits } = result.lhr;
  const failing = Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${title}: ${id} (${audits[id]?.title ?? id})`),
  );
  const scores = Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]);
  return { scores: Object.fromEntries(scores) as Record<string, number>, failing };
}
