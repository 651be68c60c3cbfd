import type { RequestJira } from '../../../../src/export-engine';
import workerAddress from './export-worker.ts?worker&url';
import type { FromWorker, ToWorker } from './messages';
import { pageEnd, type ExportEnd, type OnTrace, type PageEnd, type RunOptions } from './page-end';
import { lineInPage, portOf, type Messenger } from './port';

/** Runs one export at a time; never rejects. */
export type Exporter = (options: RunOptions) => Promise<ExportEnd>;

/** In milliseconds; a worker that is not there by then is not coming. */
const startPatienceMs = 10_000;

/**
 * Runs exports in a worker, which is started with the first of them and kept. Where the browser does not start it (a
 * policy or an extension forbids workers) the same file runs in the page: slower to the touch, the same file.
 */
export function workerExporter(requestJira: RequestJira, onTrace: OnTrace): Exporter {
  let end: Promise<PageEnd> | null = null;

  const start = async (): Promise<PageEnd> => {
    const worker = await startWorker();
    const line: Messenger = worker ?? (await runInPage());
    const started = pageEnd(portOf<FromWorker, ToWorker>(line), requestJira, onTrace);
    worker?.addEventListener('error', () => {
      worker.terminate();
      started.lost();
      end = null;
    });
    return started;
  };

  return async (options) => {
    end ??= start();
    return (await end).run(options);
  };
}

async function startWorker(): Promise<Worker | null> {
  try {
    // A file of its own, and not a blob: the platform's Content-Security-Policy allows no other.
    const worker = new Worker(workerAddress, { type: 'module' });
    const isReady = await new Promise<boolean>((resolve) => {
      const patience = setTimeout(() => resolve(false), startPatienceMs);
      const settle = (ready: boolean) => {
        clearTimeout(patience);
        resolve(ready);
      };
      worker.addEventListener('message', () => settle(true), { once: true });
      worker.addEventListener('error', () => settle(false), { once: true });
    });
    if (isReady) return worker;
    worker.terminate();
    return null;
  } catch {
    return null;
  }
}

/** As a script of the page, which is loaded only then; it takes its end of the line from a message to the window. */
async function runInPage(): Promise<MessagePort> {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = workerAddress;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  const { port1, port2 } = new MessageChannel();
  window.postMessage(lineInPage, window.location.origin, [port2]);
  return port1;
}
