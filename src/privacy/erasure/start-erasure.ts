import { AppError } from '../../app-error';
import type { Erasure, ErasureScope } from '../../contract';
import { erasure } from '../../inventory/kinds/erasure';
import { instantOf, type Clock } from '../../platform/clock';
import type { NewId } from '../../platform/ids';
import type { Store } from '../../platform/store';
import { changeSwitches } from '../switches';
import { endsMove } from './ends-move';
import { allErasures, shownErasure, type StoredErasure } from './erasure-store';
import { goingKinds, partsOf, storedScope } from './erasure-scope';

export type StartPorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly queue: (erasureId: string) => Promise<void>;
  /** Whether the app follows one on Connect whose backend is still there. */
  readonly mayMove: () => boolean;
  /** As the admin has to type it. */
  readonly siteName: string;
};

/**
 * Notes an erasure and queues it. Where it ends the move from Connect, that is switched off before, so that what the move
 * still writes was begun before the erasure was asked for.
 * @throws AppError BAD_INPUT where another name was typed or nothing of the scope may go, CONFLICT while another one is at
 *   work, NOT_FOUND for a kind that the inventory does not have in storage.
 */
export async function startErasure(ports: StartPorts, scope: ErasureScope, typedName: string): Promise<Erasure> {
  const { store, clock, newId, queue, siteName } = ports;
  if (typedName.trim().toLowerCase() !== siteName.toLowerCase()) {
    throw new AppError('BAD_INPUT', `Nothing was erased: type the name of the site, ${siteName}, to erase.`);
  }
  const parts = partsOf(scope);
  if (goingKinds(parts).length === 0) {
    throw new AppError('BAD_INPUT', 'Nothing was erased: this stays as long as the app is installed.');
  }
  if ((await allErasures(store)).some(isAtWork)) {
    throw new AppError('CONFLICT', 'Another erasure is at work. Wait until it is over, then start this one.');
  }
  if (await endsMove(ports, parts)) await changeSwitches(ports, { moveFromConnect: false });
  const begun: StoredErasure = {
    erasureId: newId(),
    ...storedScope(scope),
    step: 'counting',
    requestedAt: instantOf(clock),
    kinds: [],
    counts: [],
    late: 0,
    notAsked: 0,
  };
  await store.create(erasure, begun.erasureId, begun);
  await queue(begun.erasureId);
  return shownErasure(begun);
}

const isAtWork = ({ step }: StoredErasure) => step === 'counting' || step === 'erasing';
