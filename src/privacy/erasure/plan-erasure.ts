import type { ErasurePlan, ErasureScope, Held } from '../../contract';
import { reportTicket } from '../../inventory/kinds/report-ticket';
import type { RecordKind } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import type { Store } from '../../platform/store';
import { knownHeld } from '../counting/known-held';
import { heldOf, nothing, tallied } from '../counting/tally';
import { endsMove } from './ends-move';
import { goingKinds, partsOf, STAYS } from './erasure-scope';
import { lyingUnder } from './lying-pages';

type Ports = { readonly store: Store; readonly clock: Clock };
/** `mayMove`: whether the app follows one on Connect whose backend is still there. */
type PlanPorts = Ports & { readonly mayMove: () => boolean };

/** What an erasure would remove, as far as one look can count it. @throws AppError NOT_FOUND */
export async function planErasure(ports: PlanPorts, scope: ErasureScope): Promise<ErasurePlan> {
  const parts = partsOf(scope);
  const { recordId, stays } = parts;
  const goes = await Promise.all(
    goingKinds(parts).map(async (kind) => {
      const held = await (recordId === undefined ? knownHeld(ports, kind) : heldOfRecord(ports, kind, recordId));
      return { kind: kind.name, ...(held === undefined ? {} : { held }) };
    }),
  );
  return {
    goes,
    stays: stays.map(({ name }) => ({ kind: name, why: STAYS.get(name)! })),
    endsMove: await endsMove(ports, parts),
    tickets: goes.find(({ kind }) => kind === reportTicket.name)?.held?.records ?? 0,
  };
}

async function heldOfRecord({ store, clock }: Ports, kind: RecordKind, recordId: string): Promise<Held> {
  const now = clock.now();
  return heldOf(tallied(kind, nothing, await lyingUnder(store, kind, recordId), now), now);
}
