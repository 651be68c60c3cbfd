import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const DOCUSAURUS = join(import.meta.dirname, '../../node_modules/@docusaurus/core/bin/docusaurus.mjs');
/** What a build leaves for the next one. */
const LEFT_BEHIND = ['.docusaurus', 'node_modules/.cache', '.cache'];

export type Build = {
  readonly seconds: number;
  /** Seconds of all processors together, which a busy machine changes little; null where the system does not say. */
  readonly cpuSeconds: number | null;
  /** The most memory that the build's process held, in MB; null where the system does not say. */
  readonly peakMb: number | null;
};

/** Builds a site: from nothing, or on what an earlier build left. Throws with what the build said where it fails. */
export async function buildOnce(site: string, start: 'cold' | 'warm'): Promise<Build> {
  if (start === 'cold') for (const path of LEFT_BEHIND) rmSync(join(site, path), { recursive: true, force: true });
  rmSync(join(site, 'build'), { recursive: true, force: true });
  const isOurs = existsSync(join(site, 'docusaurus.config.bench.ts'));
  const config = isOurs ? ['--config', 'docusaurus.config.bench.ts'] : [];
  const began = performance.now();
  const child = spawn(process.execPath, [DOCUSAURUS, 'build', ...config], {
    cwd: site,
    // PDFs are printed by a browser, which is not what is compared; a default site has none.
    env: {
      ...process.env,
      NO_UPDATE_NOTIFIER: '1',
      OPENBOOK_PDF: 'off',
      // As scripts/build-site.mjs has it for ours; a default site is built as it comes.
      ...(isOurs ? { SKIP_HTML_MINIFICATION: 'true' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let cpuSeconds: number | null = null;
  let peakMb: number | null = null;
  const watch = setInterval(() => {
    cpuSeconds = cpuOf(child.pid) ?? cpuSeconds;
    peakMb = peakOf(child.pid) ?? peakMb;
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`docusaurus build failed in ${site}:\n${said.slice(-4000)}`);
  return { seconds: (performance.now() - began) / 1000, cpuSeconds, peakMb };
}

/** `utime` and `stime` of Linux, in hundredths of a second, as of now. */
function cpuOf(pid: number | undefined): number | null {
  const fields = textOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Linux keeps the peak of a process (`VmHWM`, in kB) until it ends. */
function peakOf(pid: number | undefined): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

/** Undefined when the process has ended, and where there is no such file system. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
