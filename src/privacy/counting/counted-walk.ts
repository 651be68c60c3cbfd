import type { RecordKind } from '../../inventory/record-kind';
import type { Clock } from '../../platform/clock';
import type { Pace } from '../../platform/pace';
import type { LyingRecord, Store } from '../../platform/store';
import { keepHeld } from './count-records';
import { nothing, tallied } from './tally';
import { walkKind } from './walk-kind';

/**
 * Every page of what lies in storage of a kind, for whoever has to see it anyway; whoever comes to the end has counted it, and
 * the count of a large kind is kept.
 */
export async function* countedWalk(
  ports: { readonly store: Store; readonly clock: Clock; readonly pace: Pace },
  kind: RecordKind,
): AsyncGenerator<readonly LyingRecord<RecordKind>[], void, void> {
  let tally = nothing;
  for await (const records of walkKind(ports, kind)) {
    tally = tallied(kind, tally, records, ports.clock.now());
    yield records;
  }
  await keepHeld(ports, kind, tally);
}
