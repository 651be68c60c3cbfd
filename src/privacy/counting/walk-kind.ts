import type { RecordKind } from '../../inventory/record-kind';
import type { Pace } from '../../platform/pace';
import type { LyingRecord, Store } from '../../platform/store';
import { bytesIn } from './tally';

/** Every page of what lies in storage of a kind, at a pace that leaves the site's users their share of the rates. */
export async function* walkKind<K extends RecordKind>(
  { store, pace }: { readonly store: Pick<Store, 'inspect'>; readonly pace: Pace },
  kind: K,
): AsyncGenerator<readonly LyingRecord<K>[], void, void> {
  let cursor: string | undefined;
  do {
    const page = await store.inspect(kind, cursor === undefined ? {} : { cursor });
    yield page.records;
    await pace.read(bytesIn(page.records));
    cursor = page.cursor;
  } while (cursor !== undefined);
}
