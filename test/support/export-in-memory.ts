import { memoryParts, type PartStore, type RequestJira } from '../../src/export-engine';
import type { KeptExports } from '../../static/app/src/browser-store/kept-exports';
import type { FromWorker, ToWorker } from '../../static/app/src/export-worker/messages';
import { pageEnd } from '../../static/app/src/export-worker/page-end';
import { portOf } from '../../static/app/src/export-worker/port';
import type { Exporter } from '../../static/app/src/export-worker/start-worker';
import { serveExports } from '../../static/app/src/export-worker/worker-end';

/**
 * The page's exports without a browser: the real engine behind the real line of messages, whose parts and files lie in
 * memory. Close it, or the line keeps the process alive.
 */
export function exportsInMemory(requestJira: RequestJira): {
  readonly exporter: Exporter;
  readonly keptExports: KeptExports;
  /** Of each run that something is kept of. */
  readonly rooms: ReadonlyMap<string, PartStore>;
  close(): void;
} {
  const rooms = new Map<string, PartStore>();
  const held = new Set<string>();
  const { port1, port2 } = new MessageChannel();

  serveExports(portOf<ToWorker, FromWorker>(port2), async ({ runId }) => {
    const parts = rooms.get(runId) ?? memoryParts();
    rooms.set(runId, parts);
    const pieces: Blob[] = [];
    return {
      parts,
      file: {
        write: async (bytes) => void pieces.push(new Blob([bytes.slice()])),
        finish: async () => new Blob(pieces),
        drop: async () => void pieces.splice(0),
      },
    };
  });
  const page = pageEnd(portOf<FromWorker, ToWorker>(port1), requestJira, () => undefined);

  return {
    rooms,
    exporter: (options) => page.run(options),
    keptExports: {
      list: async () => [],
      remove: async (runId) => void rooms.delete(runId),
      async hold(runId) {
        if (held.has(runId)) return null;
        held.add(runId);
        return () => void held.delete(runId);
      },
    },
    close: () => port1.close(),
  };
}
