import type { KeptKind, RestoreRow, RestoreVerdict, YourData } from '../../../../../../../src/contract';
import { readTakeOut, throwIfStopped, type Manifest } from '../../../../../../../src/take-out';
import type { Backend } from '../../../../ports';
import { patientReply, type Pause } from '../patient-reply';
import { isInStorage } from '../totals';
import { restoreBatches } from './restore-batches';

/** What became, or would become, of the rows of a kind. `refused` by reason. */
export type Tally = {
  readonly kind: string;
  readonly title: string;
  readonly created: number;
  readonly same: number;
  readonly differs: number;
  readonly refused: ReadonlyMap<string, number>;
};

/** What a file would change here; `rows` are those that would be created. */
export type RestorePlan = {
  readonly manifest: Manifest;
  readonly tallies: readonly Tally[];
  readonly rows: readonly { readonly kind: string; readonly title: string; readonly rows: readonly RestoreRow[] }[];
};

type Task = {
  readonly backend: Pick<Backend, 'previewRestore' | 'restoreRecords'>;
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly wait?: Pause;
};

/**
 * Reads and checks a file, and asks the backend what would become of each row that can be put back. Changes nothing.
 * @throws AppError where the file is not a take-out, or not as it was taken out; RefusedError
 */
export async function planRestore(file: Blob, kinds: YourData['kinds'], task: Task): Promise<RestorePlan> {
  const { signal, onProgress } = task;
  const kindOf = (name: string) => kinds.find((kind) => kind.name === name && isInStorage(kind));
  const { manifest, records } = await readTakeOut(file, (name) => kindOf(name)?.restorable ?? false, {
    signal,
    onProgress: ({ bytes, of }) => onProgress(of === 0 ? 0.5 : bytes / of / 2),
  });
  const all = [...records.values()].reduce((sum, rows) => sum + rows.length, 0);
  let asked = 0;
  const tallies: Tally[] = [];
  const fresh: RestorePlan['rows'][number][] = [];
  for (const written of manifest.records.filter(({ rows }) => rows > 0)) {
    const kind = kindOf(written.kind);
    const rows = records.get(written.kind);
    if (kind === undefined || rows === undefined) {
      tallies.push(refusedWhole(written, kind));
      continue;
    }
    const verdicts: RestoreVerdict[] = [];
    await eachBatch(
      rows,
      task,
      (batch) => task.backend.previewRestore({ kind: kind.name, rows: batch }),
      (found) => {
        verdicts.push(...found);
        onProgress(0.5 + (asked + verdicts.length) / all / 2);
      },
    );
    asked += rows.length;
    tallies.push(tallyOf(kind, verdicts));
    fresh.push({ kind: kind.name, title: kind.title, rows: rows.filter((_, at) => verdicts[at]?.outcome === 'new') });
  }
  return { manifest, tallies, rows: fresh.filter(({ rows }) => rows.length > 0) };
}

/**
 * Creates what the plan would create; what is there meanwhile stays. Doing it again changes nothing. Where it is stopped, gives
 * what was created until then.
 */
export async function restore(plan: RestorePlan, task: Task): Promise<readonly Tally[]> {
  const all = plan.rows.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  const tallies: Tally[] = [];
  for (const { kind, title, rows } of plan.rows) {
    const verdicts: RestoreVerdict[] = [];
    try {
      await eachBatch(
        rows,
        task,
        (batch) => task.backend.restoreRecords({ kind, rows: batch }),
        (created) => {
          verdicts.push(...created);
          task.onProgress((before + verdicts.length) / all);
        },
      );
    } catch (error) {
      if (!task.signal.aborted) throw error;
    }
    tallies.push(tallyOf({ name: kind, title }, verdicts));
    if (task.signal.aborted) break;
    before += rows.length;
  }
  return tallies;
}

type Ask = (batch: readonly RestoreRow[]) => ReturnType<Backend['previewRestore']>;

async function eachBatch(
  rows: readonly RestoreRow[],
  { signal, wait }: Task,
  ask: Ask,
  onVerdicts: (verdicts: readonly RestoreVerdict[]) => void,
): Promise<void> {
  const check = () => throwIfStopped(signal);
  for (const batch of restoreBatches(rows)) {
    const reply = await patientReply(() => ask(batch), wait === undefined ? { check } : { check, wait });
    onVerdicts(reply.verdicts);
  }
}

function tallyOf({ name, title }: Pick<KeptKind, 'name' | 'title'>, verdicts: readonly RestoreVerdict[]): Tally {
  const count = (outcome: RestoreVerdict['outcome']) => verdicts.filter((each) => each.outcome === outcome).length;
  const refused = new Map<string, number>();
  for (const verdict of verdicts) {
    if (verdict.outcome === 'refused') refused.set(verdict.why, (refused.get(verdict.why) ?? 0) + 1);
  }
  return { kind: name, title, created: count('new'), same: count('same'), differs: count('differs'), refused };
}

function refusedWhole({ kind, rows }: Manifest['records'][number], known: KeptKind | undefined): Tally {
  const why =
    known === undefined
      ? 'This version of Openbook keeps no such records.'
      : 'Only saved exports, settings and totals are put back.';
  return { kind, title: known?.title ?? kind, created: 0, same: 0, differs: 0, refused: new Map([[why, rows]]) };
}
