import { closeExportDays } from '../exports/close-export-days';
import { closeErrorDays } from '../errors/close-error-days';
import { sendErrorGroups } from '../errors/send-error-groups';
import { dailyNumbers } from '../inventory/kinds/daily-numbers';
import { errorGroups } from '../inventory/kinds/error-groups';
import type { RecordKind } from '../inventory/record-kind';
import { appVersion, environmentType, installation, remainingMs } from '../platform/app-context';
import { instantOf, systemClock as clock, systemWait } from '../platform/clock';
import { randomId as newId } from '../platform/ids';
import { log } from '../platform/log';
import type { JobPorts } from '../platform/close-days';
import { createPace } from '../platform/pace';
import { isConfigured, send, type Answer } from '../platform/send';
import { store } from '../platform/store';
import { policyVersionAt } from '../privacy/policy-versions';
import { countedWalk } from '../privacy/counting/counted-walk';
import { errorsWereShown, findSwitch, findSwitches, numbersWereShown } from '../privacy/switches';
import { breachedKinds, checkRetentions, RetentionBreach } from '../privacy/retention/check-retentions';
import { readLifecycleEvent } from '../tenant/read-lifecycle-event';
import { seeTenant } from '../tenant/see-tenant';
import type { LifecycleEvent } from '../tenant/tenant-record';
import { closeUsageDays } from '../usage/close-usage-days';
import { sendDailyNumbers } from '../usage/send-daily-numbers';
import { recordError } from './record-error';
import { task } from './task';

/** A call of storage or of the collector, and the notes after it, still fit into that. */
const RESERVE_MS = 20_000;

/**
 * Runs once a day for each site. Its tasks do not wait for each other's success: what fails today, or finds no time, is done
 * tomorrow, for each of them can run twice, late or broken off.
 */
export async function dailyJob(): Promise<void> {
  const ports = { store, clock, hasTime: () => remainingMs() > RESERVE_MS };
  await task('see-tenant', () => seeTenant(store, ownInstallation()));
  await task('close-usage-days', () => closeUsageDays(ports));
  await task('close-export-days', () => closeExportDays(ports));
  await task('send-daily-numbers', async () =>
    sendDailyNumbers({
      ...ports,
      newId,
      appVersion: appVersion(),
      maySend: await maySendNumbers(),
      send: async (numbers) => outcomeOf(await send.post(dailyNumbers, numbers)),
    }),
  );
  await task('send-error-groups', async () => {
    // A day is told whole or not yet.
    if (!(await closeErrorDays(ports))) return;
    await sendErrorGroups({
      ...ports,
      newId,
      maySend: await maySendErrors(),
      send: async (groups) => outcomeOf(await send.post(errorGroups, groups)),
    });
  });
  // The last, because it may take all the time that is left.
  await task('check-retentions', () => checkAllRetentions(ports));
}

/** What a lifecycle event would say of this installation now. */
function ownInstallation(): LifecycleEvent {
  const payload = { id: installation()?.ari?.installationId, app: { version: appVersion() } };
  const context = { installation: installation() };
  const now = { environment: environmentType(), policyVersion: policyVersionAt(clock), at: instantOf(clock) };
  return readLifecycleEvent('installed', payload, context, now);
}

/** It sees every record that there is, so that they are counted on the way. */
async function checkAllRetentions(ports: JobPorts): Promise<void> {
  const pace = createPace({ clock, wait: systemWait });
  const walk = (kind: RecordKind) => countedWalk({ store, clock, pace }, kind);
  const check = await checkRetentions({ ...ports, walk });
  const breached = breachedKinds(check);
  if (check.finishedAt === undefined || breached.length === 0) return;
  log({ level: 'error', event: 'retention-breach' });
  await recordError(new RetentionBreach(breached));
}

async function maySendNumbers(): Promise<boolean> {
  const { countUsage, sendNumbers } = await findSwitches(store);
  return isConfigured(dailyNumbers) && countUsage && sendNumbers && (await numbersWereShown(store));
}

async function maySendErrors(): Promise<boolean> {
  return isConfigured(errorGroups) && (await findSwitch(store, 'sendNumbers')) && (await errorsWereShown(store));
}

const outcomeOf = ({ kind }: Answer) => (kind === 'delivered' ? 'delivered' : kind === 'refused' ? 'refused' : 'later');
