import { limits } from './limits';
import type { Interval, ScheduledTriggerModule } from './manifest';

const seconds: Readonly<Record<Interval, number>> = { fiveMinute: 300, hour: 3600, day: 86_400, week: 7 * 86_400 };

export type Timetable = {
  /** The triggers whose time has come on an installation; asking again gives them when it comes the next time. */
  takeDue(installationId: string, nowMs: number): ScheduledTriggerModule[];
};

/**
 * When scheduled triggers run: for each installation about 5 minutes after the host first sees it, which is a deployment
 * here, and then at their interval (D:manifest-reference/modules/scheduled-trigger). Runs that were missed are not made up for.
 */
export function createTimetable(triggers: readonly ScheduledTriggerModule[]): Timetable {
  const nextMs = new Map<string, number>();
  return {
    takeDue: (installationId, nowMs) =>
      triggers.filter(({ key, interval }) => {
        const address = JSON.stringify([installationId, key]);
        const dueMs = nextMs.get(address) ?? nowMs + limits.schedules.firstRun.value * 1000;
        const isDue = dueMs <= nowMs;
        nextMs.set(address, isDue ? nowMs + seconds[interval] * 1000 : dueMs);
        return isDue;
      }),
  };
}
