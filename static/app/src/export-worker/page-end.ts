import { AppError } from '../../../../src/app-error';
import type { ExportProgress, ExportSpec, Receipt, RequestJira, UnfinishedRun } from '../../../../src/export-engine';
import type { ErrorTrace } from '../../../../src/error-traces/error-trace';
import type { CarriedError, FromWorker, MadeFile, RunPlace, ToWorker } from './messages';
import type { Port } from './port';

/** How an export ended: with a whole file, or without one and perhaps with something to go on with. */
export type ExportEnd =
  | { readonly kind: 'made'; readonly receipt: Receipt; readonly file: MadeFile }
  | { readonly kind: 'failed'; readonly error: CarriedError; readonly unfinished: UnfinishedRun | null };

/** Hears of errors that nobody foresaw. */
export type OnTrace = (trace: ErrorTrace) => void;

export type RunOptions = {
  readonly place: RunPlace;
  readonly spec: ExportSpec;
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
};

/** The page's end of the line. Ask for one export at a time. */
export type PageEnd = {
  /** Never rejects. */
  run(options: RunOptions): Promise<ExportEnd>;
  /** The worker is gone: the run under way, if any, ends as failed. */
  lost(): void;
};

/**
 * Starts exports at the other end and passes its requests on to Jira. The page parses nothing: bytes come from the bridge
 * and go to the worker, so that the page stays quick while a million issues pass through it.
 */
export function pageEnd(port: Port<FromWorker, ToWorker>, requestJira: RequestJira, onTrace: OnTrace): PageEnd {
  let under: { readonly end: (how: ExportEnd) => void; readonly options: RunOptions } | null = null;

  const finish = (how: ExportEnd) => {
    under?.end(how);
    under = null;
  };

  port.listen((message) => {
    switch (message.kind) {
      case 'ready':
        return undefined;
      case 'ask':
        return void answer(message);
      case 'progress':
        return under?.options.onProgress(message.progress);
      case 'made':
        return finish(message);
      case 'failed': {
        const { kind, error, unfinished, trace } = message;
        if (trace !== null) onTrace(trace);
        return finish({ kind, error, unfinished });
      }
    }
  });

  async function answer({ id, path, init }: Extract<FromWorker, { kind: 'ask' }>): Promise<void> {
    try {
      const response = await requestJira(path, init);
      const body = await response.arrayBuffer();
      port.send({ kind: 'answer', id, status: response.status, headers: [...response.headers], body }, [body]);
    } catch (error) {
      const known = error instanceof AppError ? { code: error.code, message: error.message } : null;
      port.send({ kind: 'noAnswer', id, error: known });
    }
  }

  return {
    run: (options) =>
      new Promise((resolve) => {
        const { place, spec, signal } = options;
        if (signal.aborted) return resolve({ kind: 'failed', error: cancelled, unfinished: null });
        const cancel = () => port.send({ kind: 'cancel' });
        under = {
          options,
          end: (how) => {
            signal.removeEventListener('abort', cancel);
            resolve(how);
          },
        };
        port.send({ kind: 'start', place, spec });
        signal.addEventListener('abort', cancel, { once: true });
      }),
    lost: () => finish({ kind: 'failed', error: stopped, unfinished: null }),
  };
}

const cancelled: CarriedError = { code: 'CANCELLED', message: 'The export was cancelled before it began.' };

const stopped: CarriedError = {
  code: 'UNEXPECTED',
  message:
    'The export stopped: the browser ended the part of this page that makes the file, perhaps for want of memory.',
};
