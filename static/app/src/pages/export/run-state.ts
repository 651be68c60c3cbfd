import type { ExportProgress } from '../../../../../src/export-engine';
import type { ExportOutcome } from './run-export';

export type DoneOutcome = Extract<ExportOutcome, { status: 'done' }>;

/** One export as the page shows it. A file exists only in `done`. */
export type RunState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: ExportProgress | null; readonly cancelling: boolean }
  | (DoneOutcome & { readonly fileName: string; readonly url: string })
  | Exclude<ExportOutcome, { status: 'done' }>;

export type RunAction =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: ExportProgress }
  | { readonly type: 'cancelAsked' }
  | { readonly type: 'ended'; readonly state: Exclude<RunState, { status: 'idle' | 'running' }> }
  | { readonly type: 'dismissed' };

export function runReducer(state: RunState, action: RunAction): RunState {
  switch (action.type) {
    case 'started':
      return { status: 'running', progress: null, cancelling: false };
    case 'progressed':
      return state.status === 'running' && !state.cancelling ? { ...state, progress: action.progress } : state;
    case 'cancelAsked':
      return state.status === 'running' ? { ...state, cancelling: true } : state;
    case 'ended':
      return action.state;
    case 'dismissed':
      return state.status === 'running' ? state : { status: 'idle' };
  }
}
