import type { Handlers } from '@forge/resolver';
import { AppError } from '../app-error';
import type { Api, Move } from '../contract';
import { takeSavedExports } from '../exports/take-saved-exports';
import { connectMove } from '../inventory/kinds/connect-move';
import { connectPull } from '../inventory/kinds/connect-pull';
import type { ValueOf } from '../inventory/record-kind';
import { isMoveDue } from '../move/is-due';
import { runMove, type MoveEnd, type Take } from '../move/run-move';
import { showMove } from '../move/show-move';
import { connectKey, remainingMs } from '../platform/app-context';
import { systemClock, systemWait, type Clock, type Wait } from '../platform/clock';
import { dayOf } from '../platform/day';
import { randomId as newId } from '../platform/ids';
import { findOldKey } from '../platform/jira';
import { log, whereOf } from '../platform/log';
import { push, readEvent, retryAfter } from '../platform/queue';
import { QUEUE_LIMITS } from '../platform/queue-limits';
import { isConfigured, send, type Send } from '../platform/send';
import { store, type Store } from '../platform/store';
import { tookFromMove } from '../privacy/erasure/ends-move';
import { findSwitch, wasTurned } from '../privacy/switches';
import { findTenant } from '../tenant/keep-tenant';
import { takeAccount } from '../tenant/take-account';
import { takeDailyUsage } from '../usage/take-daily-usage';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

/** A page of the old backend, its records and the notes after them still fit into that. */
const RESERVE_MS = 60_000;

type AskedBy = ValueOf<typeof connectMove>['askedBy'];
type Edge = {
  readonly store: Store;
  readonly clock: Clock;
  readonly send: Send;
  readonly pause: Wait;
};

/** Whether this app follows one on Connect whose backend is still there. */
export const mayMove = () => connectKey() !== null && isConfigured(connectPull);

/** Queues the move where there is one to make. At most one runs at a time on a site, as far as the platform keeps to it. */
export async function askForMove(askedBy: AskedBy): Promise<void> {
  if (mayMove()) await push(connectMove, [{ askedBy }], { concurrency: { key: connectMove.name, limit: 1 } });
}

/** What is said of it to the admins. */
export const moveNow = async (): Promise<Move> =>
  showMove(store, { isConfigured: mayMove(), isOn: await findSwitch(store, 'moveFromConnect') });

export const moveResolvers: Pick<Handlers<Api>, 'showMove' | 'tryMove'> = {
  showMove: () =>
    reply(async () => {
      await requireJiraAdmin();
      return moveNow();
    }),
  tryMove: () =>
    reply(async () => {
      await requireJiraAdmin();
      const move = await moveNow();
      if (move.state === 'held-up' || move.state === 'not-begun') await askForMove('schedule');
      return move;
    }),
};

export function createMoveJobs({ store, clock, send, pause }: Edge) {
  async function takes(addonKey: string): Promise<Readonly<Record<'account' | 'saved-exports' | 'daily-usage', Take>>> {
    return {
      account: (records) => takeAccount(store, records, addonKey),
      'saved-exports': (records, about) => takeSavedExports(store, records, about),
      'daily-usage': async (records) => {
        const tenant = await findTenant(store);
        if (tenant === null) throw new AppError('NOT_FOUND', 'The tenant is not known yet.');
        const firstDay = dayOf(Date.parse(tenant.installedAt));
        const counting = await findSwitch(store, 'countUsage');
        return takeDailyUsage({ store, clock, newId, firstDay, counting }, records);
      },
    };
  }

  const isOn = () => findSwitch(store, 'moveFromConnect');

  async function moveOnce(): Promise<MoveEnd> {
    const addonKey = connectKey();
    if (addonKey === null) return { kind: 'done' };
    return runMove({
      ...{ store, clock, send, addonKey, findOldKey, isOn },
      mayHaveForgotten: async () => (await wasTurned(store, 'moveFromConnect')) && tookFromMove(store),
      take: await takes(addonKey),
      hasTime: () => remainingMs() > RESERVE_MS,
      pause,
    });
  }

  return {
    /** The consumer of the queue `connect-move`. What holds it up for longer than an event may wait, the schedule takes up. */
    async moveFromConnect(payload: unknown): Promise<unknown> {
      try {
        readEvent(connectMove, payload);
        const end = await moveOnce();
        if (end.kind === 'more') await askForMove('move');
        if (end.kind !== 'held up') return undefined;
        log({ level: 'warn', event: `move-held-up-${end.problem}` });
        const seconds = end.afterMs / 1000;
        return seconds > QUEUE_LIMITS.retrySeconds ? undefined : retryAfter(seconds, 'failed');
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'UNEXPECTED';
        log({ level: 'error', event: 'move-failed', code, where: whereOf(error) });
        return undefined;
      }
    },

    /** Runs once an hour for each site, until the move is done. */
    async tendMove(): Promise<void> {
      try {
        if (mayMove() && (await isOn()) && (await isMoveDue({ store, clock }))) await askForMove('schedule');
      } catch (error) {
        log({ level: 'error', event: 'tend-move-failed', where: whereOf(error) });
      }
    },
  };
}

export const { moveFromConnect, tendMove } = createMoveJobs({ store, clock: systemClock, send, pause: systemWait });
