/** What runs in the worker: reading, flattening and encoding, away from the page. */
import { openRunRoom } from '../browser-store/run-room';
import type { FromWorker, ToWorker } from './messages';
import { portOf, type Messenger } from './port';
import { serveExports } from './worker-end';

// The types of this project are those of a page; in a worker the global scope is the line to it.
const scope: unknown = globalThis;
serveExports(portOf<ToWorker, FromWorker>(scope as Messenger), openRunRoom);
