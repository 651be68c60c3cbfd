import { STATE_WORDS } from '../../../core/evidence/evidence-in-words';
import type { ShownState } from '../../../core/evidence/shown-claims';

/** A claim's state in words and by a shape; without words, where they stand beside it. */
export const StateSign = ({ state, bare = false }: { readonly state: ShownState; readonly bare?: boolean }) => (
  <span className={`claim-sign claim-sign--${state.replace(' ', '-')}`}>{bare ? '' : STATE_WORDS[state]}</span>
);
