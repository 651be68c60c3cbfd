import type { ExportProgress } from '../../../../../src/export-engine';
import type { Problem } from '../../problem';
import type { DoneOutcome, ExportOutcome } from './run-export';

/**
 * The file is there, at `url`. `unrecorded` says why the site's history may miss the run, which is known a moment later.
 */
export type DoneState = DoneOutcome & {
  readonly fileName: string;
  readonly url: string;
  readonly unrecorded: Problem | null;
};

/** One export as the page shows it. A file exists only in `done`. */
export type RunState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly progress: ExportProgress | null;
      readonly cancelling: boolean;
      /** Whether it goes on with what an interrupted one has read. */
      readonly resumes: boolean;
      /** How many issues there will be, as far as that is known before they are found. */
      readonly expected: number | null;
    }
  | DoneState
  | Exclude<ExportOutcome, { status: 'done' }>;

export type RunAction =
  | { readonly type: 'started'; readonly resumes: boolean; readonly expected: number | null }
  | { readonly type: 'progressed'; readonly progress: ExportProgress }
  | { readonly type: 'cancelAsked' }
  | { readonly type: 'ended'; readonly state: Exclude<RunState, { status: 'idle' | 'running' }> }
  | { readonly type: 'wentUnrecorded'; readonly url: string; readonly problem: Problem }
  | { readonly type: 'dismissed' };

export function runReducer(state: RunState, action: RunAction): RunState {
  switch (action.type) {
    case 'started':
      return {
        status: 'running',
        progress: null,
        cancelling: false,
        resumes: action.resumes,
        expected: action.expected,
      };
    case 'progressed':
      return state.status === 'running' && !state.cancelling ? { ...state, progress: action.progress } : state;
    case 'cancelAsked':
      return state.status === 'running' ? { ...state, cancelling: true } : state;
    case 'ended':
      return action.state;
    case 'wentUnrecorded':
      // By the file's address, since the next export may be running already.
      return state.status === 'done' && state.url === action.url ? { ...state, unrecorded: action.problem } : state;
    case 'dismissed':
      return state.status === 'running' ? state : { status: 'idle' };
  }
}
