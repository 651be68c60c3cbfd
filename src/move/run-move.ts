import { AppError } from '../app-error';
import type { BundlePart, Contents } from '../connect-bundle/bundle';
import type { Taken } from '../contract';
import { instantOf, type Clock, type Wait } from '../platform/clock';
import type { OldKey } from '../platform/jira';
import type { Send } from '../platform/send';
import type { Store } from '../platform/store';
import { moveRecords, type MoveProblem, type MoveRecords, type Progress } from './move-records';
import { heldUp, nothingYet, receiptOf, withContents, withoutTrouble, withPage, withPageBegun } from './move-state';
import { pullContents, pullPage } from './pull-bundle';

/**
 * Takes the records of a page over, each only where it is not there yet: the same page twice changes nothing. `again`: some
 * of it may have been taken before, and changed since. `startedAt` is when the move began, ISO 8601.
 */
export type Take = (
  records: readonly unknown[],
  about: { readonly again: boolean; readonly startedAt: string },
) => Promise<Taken>;

export type MovePorts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: Send;
  /** The key of the app on Connect. */
  readonly addonKey: string;
  readonly findOldKey: (addonKey: string) => Promise<OldKey>;
  readonly take: Readonly<Record<BundlePart, Take>>;
  /** Whether the site's admins want it. Nothing is taken, and nothing ends, once they do not. */
  readonly isOn: () => Promise<boolean>;
  /** Whether an erasure may have removed what an earlier move knew, so that Jira has told the key before. */
  readonly mayHaveForgotten: () => Promise<boolean>;
  /** Whether there is time for another page; what is left goes on in an invocation of its own. */
  readonly hasTime: () => boolean;
  readonly pause: Wait;
};

export type MoveEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'more' }
  | { readonly kind: 'held up'; readonly problem: MoveProblem; readonly afterMs: number };

/** Storage takes 4,000 units of 10 KB a minute (limits-kvs-ce); the move leaves a quarter of it to the people of the site. */
const MS_PER_UNIT = 20;
const UNIT_BYTES = 10_000;

/** Something that the site cannot mend: the move waits. */
class HeldUp extends Error {
  override readonly name = 'HeldUp';

  constructor(
    readonly problem: MoveProblem,
    readonly afterMs: number | null = null,
  ) {
    super(`The move is held up: ${problem}.`);
  }
}

/**
 * Moves what the site saved in the app on Connect, or goes on with it. It may run twice, at once, late, or break off anywhere:
 * every record is created only where it is not there, the receipt comes last, and after the receipt nothing happens any more.
 */
export async function runMove(ports: MovePorts): Promise<MoveEnd> {
  const { store, clock, isOn } = ports;
  if (!(await isOn())) return { kind: 'done' };
  const records = moveRecords(store);
  if ((await records.receipt()) !== null) {
    await records.tidy();
    return { kind: 'done' };
  }
  const known = await records.progress();
  const before = known ?? nothingYet(instantOf(clock));
  let latest = before;
  const note = async (progress: Progress) => {
    latest = progress;
    await records.note(progress);
  };
  try {
    return await move(ports, before, { mayBeLost: await mayKeyBeLost(records, known, before), note });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    const held = heldUp(latest, trouble.problem, clock.now(), trouble.afterMs);
    // Not worth losing the retry for where storage is what is in trouble.
    await records.note(held).catch(() => undefined);
    return { kind: 'held up', problem: trouble.problem, afterMs: Date.parse(held.nextTryAt!) - clock.now() };
  }
}

type Course = {
  /** Whether Jira may have told the key, which it does once, to a run that did not live to keep it. */
  readonly mayBeLost: boolean;
  readonly note: (progress: Progress) => Promise<void>;
};

/**
 * Notes that Jira is asked before it is, so that only the first run, and one whose forerunners all got no answer, may
 * take "Jira knows no key" for an answer.
 */
async function mayKeyBeLost(records: MoveRecords, known: Progress | null, before: Progress): Promise<boolean> {
  // Of two runs that begin at once only one does.
  if (known === null) return !(await records.begin(before));
  if (known.problem !== 'jira-unavailable') return true;
  await records.note(withoutTrouble(known));
  return false;
}

async function move(ports: MovePorts, before: Progress, { mayBeLost, note }: Course): Promise<MoveEnd> {
  const { store, clock, send, addonKey, isOn } = ports;
  const records = moveRecords(store);
  const finish = async (progress: Progress, contents: Contents | null): Promise<MoveEnd> => {
    if (await isOn()) await records.finish(receiptOf(progress, instantOf(clock), contents));
    return { kind: 'done' };
  };

  const clientKey = await clientKeyOf(ports, mayBeLost);
  if (clientKey === null && !mayBeLost && !(await ports.mayHaveForgotten())) return finish(before, null);

  const pulled = await pullContents(send, addonKey, clientKey);
  if (pulled.kind === 'held up') throw new HeldUp(pulled.problem, pulled.afterMs);
  if (pulled.kind !== 'pulled') {
    if (pulled.kind === 'not configured') return { kind: 'done' };
    if (clientKey === null) throw new HeldUp('key-lost');
    return finish(before, null);
  }
  const contents = pulled.value;
  let progress = withContents(before, contents);
  while (progress.pages < contents.pages.length) {
    if (!ports.hasTime()) return { kind: 'more' };
    const again = progress.pages < progress.pagesBegun;
    progress = withPageBegun(progress, instantOf(clock));
    await note(progress);
    const taken = await takePage(ports, { progress, contents, clientKey, again });
    if (taken === null) return { kind: 'done' };
    progress = taken;
    await note(progress);
  }
  // What people saved in the old app after its contents were asked for must not stay behind unseen.
  if (contents.frozenAt === undefined) {
    const now = await pullContents(send, addonKey, clientKey);
    if (now.kind === 'held up') throw new HeldUp(now.problem, now.afterMs);
    if (now.kind !== 'pulled' || now.value.snapshot !== contents.snapshot) throw new HeldUp('changed');
  }
  return finish(progress, contents);
}

/** The key that is known already, or what Jira says. Null where Jira knows none, or not any more, or gives no answer to what may be lost. */
async function clientKeyOf({ store, addonKey, findOldKey }: MovePorts, mayBeLost: boolean): Promise<string | null> {
  const records = moveRecords(store);
  const known = await records.clientKey();
  if (known !== null) return known;
  const told = await findOldKey(addonKey);
  // "Unavailable" would say that it never answered; where it may have, the old backend may still know the site by itself.
  if (told.kind === 'later' && !mayBeLost) throw new HeldUp('jira-unavailable');
  if (told.kind === 'found') await records.keepKey(told.clientKey);
  // Where Jira tells it once, another run may have been told.
  return records.clientKey();
}

/** Null where it was switched off, and nothing of the page was taken. */
async function takePage(
  { clock, send, take, isOn, pause }: MovePorts,
  {
    progress,
    contents,
    clientKey,
    again,
  }: {
    readonly progress: Progress;
    readonly contents: Contents;
    readonly clientKey: string | null;
    readonly again: boolean;
  },
): Promise<Progress | null> {
  const entry = contents.pages[progress.pages]!;
  const pulled = await pullPage(send, { contents, entry, clientKey });
  if (pulled.kind === 'held up') throw new HeldUp(pulled.problem, pulled.afterMs);
  // It had contents a moment ago.
  if (pulled.kind !== 'pulled') throw new HeldUp('changed');
  if (!(await isOn())) return null;
  const { records } = pulled.value;
  const begunAt = clock.now();
  const taken = await take[entry.part](records, { again, startedAt: progress.startedAt });
  const units = records.length + JSON.stringify(records).length / UNIT_BYTES;
  await pause(Math.max(0, units * MS_PER_UNIT - (clock.now() - begunAt)));
  return withPage(progress, entry, taken);
}

/** A trouble that passes; null for a mistake of the app. */
function troubleOf(error: unknown): HeldUp | null {
  if (error instanceof HeldUp) return error;
  if (!(error instanceof AppError)) return null;
  if (error.code === 'RATE_LIMITED' || error.code === 'UNEXPECTED') return new HeldUp('storage-busy');
  if (error.code === 'NOT_FOUND') return new HeldUp('tenant-missing');
  return error.code === 'BAD_INPUT' ? new HeldUp('malformed') : null;
}
