/** What runs in the worker: reading, flattening and encoding, away from the page. */
import { openRunRoom } from '../browser-store/run-room';
import type { FromWorker, ToWorker } from './messages';
import { lineInPage, portOf, type Messenger } from './port';
import { serveExports } from './worker-end';

const serve = (line: Messenger) => serveExports(portOf<ToWorker, FromWorker>(line), openRunRoom);

if (typeof document === 'undefined') {
  // The types of this project are those of a page; in a worker the global scope is the line to it.
  const scope: unknown = globalThis;
  serve(scope as Messenger);
} else {
  window.addEventListener('message', ({ source, data, ports: [line] }) => {
    if (source === window && data === lineInPage && line) serve(line);
  });
}
