import { AppError } from '../../../../src/app-error';
import {
  encoderOf,
  exportIssues,
  readUnfinished,
  type Format,
  type JiraAnswer,
  type PartStore,
  type RequestJira,
} from '../../../../src/export-engine';
import { isOwnFile } from '../errors/own-files';
import { ownTrace } from '../errors/trace-of-event';
import { problemOf } from '../problem';
import type { AskInit, FromWorker, MadeFile, RunPlace, ToWorker } from './messages';
import type { Port } from './port';

/** Where one run keeps its parts and writes its file. */
export type RunRoom = {
  readonly parts: PartStore;
  readonly file: {
    write(bytes: Uint8Array): Promise<void>;
    /** The whole file; nothing may be written after it. */
    finish(): Promise<Blob>;
    /** Gives up what is written. Also after `finish`, where nobody wants the file any more. */
    drop(): Promise<void>;
  };
};

type Answer = Extract<ToWorker, { kind: 'answer' }>;
type Asked = { readonly resolve: (answer: JiraAnswer) => void; readonly reject: (error: Error) => void };

/**
 * The worker's end of the line: runs the engine, asks the page for Jira's answers, and says how the export ends. Knows
 * nothing of workers, so that it runs in the page too where the browser starts none, and in tests.
 */
export function serveExports(port: Port<ToWorker, FromWorker>, openRoom: (place: RunPlace) => Promise<RunRoom>): void {
  const asked = new Map<number, Asked>();
  let lastId = 0;
  let running: AbortController | null = null;
  let before: Promise<void> = Promise.resolve();

  const requestJira: RequestJira = (path, init = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      asked.set(lastId, { resolve, reject });
      port.send({ kind: 'ask', id: lastId, path, init: plainInit(init) });
    });

  port.listen((message) => {
    switch (message.kind) {
      case 'start': {
        running?.abort();
        const abort = new AbortController();
        running = abort;
        // Two runs never write at once: the one before has given up its file when this one opens its own.
        before = before.then(() => run(message, abort.signal));
        return;
      }
      case 'cancel':
        return running?.abort();
      case 'answer':
        return settle(message.id, ({ resolve }) => resolve(answerOf(message)));
      case 'noAnswer':
        return settle(message.id, ({ reject }) => reject(errorOf(message.error)));
    }
  });
  port.send({ kind: 'ready' });

  /** An id that nobody waits for is of an answer that came after its run was cancelled. */
  function settle(id: number, how: (waiting: Asked) => void): void {
    const waiting = asked.get(id);
    asked.delete(id);
    if (waiting) how(waiting);
  }

  async function run({ place, spec }: Extract<ToWorker, { kind: 'start' }>, signal: AbortSignal): Promise<void> {
    let room: RunRoom | null = null;
    try {
      room = await openRoom(place);
      const { parts, file } = room;
      const receipt = await exportIssues({
        requestJira,
        spec,
        parts,
        sink: { write: file.write },
        signal,
        onProgress: (progress) => port.send({ kind: 'progress', progress }),
      });
      port.send({ kind: 'made', receipt, file: typedFile(await file.finish(), spec.format) });
    } catch (error) {
      await room?.file.drop().catch(() => undefined);
      const { code, message } = problemOf(error);
      const unfinished = room ? await readUnfinished(room.parts).catch(() => null) : null;
      const trace = error instanceof AppError ? null : ownTrace(error, isOwnFile);
      port.send({ kind: 'failed', error: { code, message }, unfinished, trace });
    } finally {
      asked.clear();
    }
  }
}

/** A piece of the same bytes under the right type: what a file system gives has none. */
function typedFile(file: Blob, format: Format): MadeFile {
  const { mediaType, extension } = encoderOf(format);
  return { bytes: file.slice(0, file.size, mediaType), extension };
}

/** Without what cannot be cloned, should the engine ever add such a thing. */
function plainInit({ method, headers, body }: AskInit): AskInit {
  return {
    ...(method && { method }),
    ...(headers && { headers: { ...headers } }),
    ...(body !== undefined && { body }),
  };
}

function answerOf({ status, headers, body }: Answer): JiraAnswer {
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
    arrayBuffer: async () => body,
  };
}

function errorOf(error: Extract<ToWorker, { kind: 'noAnswer' }>['error']): Error {
  return error ? new AppError(error.code, error.message) : new TypeError('No answer');
}
