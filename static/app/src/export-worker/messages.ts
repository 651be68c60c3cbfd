import type { ErrorTrace } from '../../../../src/error-traces/error-trace';
import type { ErrorCode } from '../../../../src/app-error';
import type { ExportProgress, ExportSpec, Receipt, UnfinishedRun } from '../../../../src/export-engine';

/** What the page tells the worker. One export runs at a time; a start while one runs ends that one first. */
export type ToWorker =
  | { readonly kind: 'start'; readonly place: RunPlace; readonly spec: ExportSpec }
  | { readonly kind: 'cancel' }
  /** Jira's answer to the request with this id; its body is transferred, so that nothing is copied. */
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ArrayBuffer;
    }
  /** No answer came; with the error of the page's own door where it knows better than "no network". */
  | { readonly kind: 'noAnswer'; readonly id: number; readonly error: CarriedError | null };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly id: number; readonly path: string; readonly init: AskInit }
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'made'; readonly receipt: Receipt; readonly file: MadeFile }
  | {
      readonly kind: 'failed';
      readonly error: CarriedError;
      /** What is kept to go on with; null where nothing is. */
      readonly unfinished: UnfinishedRun | null;
      /** Of an error that nobody foresaw, redacted. */
      readonly trace: ErrorTrace | null;
    };

/** A whole file, of its media type; `extension` is without a dot. */
export type MadeFile = { readonly bytes: Blob; readonly extension: string };

/** Where a run keeps its parts and its file: a folder of one site, one account and one run. */
export type RunPlace = { readonly cloudId: string; readonly accountId: string; readonly runId: string };

/** An AppError without its stack and its cause, which stay where they were thrown. */
export type CarriedError = { readonly code: ErrorCode; readonly message: string };

export type AskInit = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};
