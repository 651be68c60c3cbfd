import type { HostManifest } from './manifest';
import type { Platform } from './platform';
import type { Tenant } from './tenants';
import { createTimetable } from './timetable';

/** What the platform does without being asked: one turn delivers the events that are due and runs the schedules that are. */
export type Clockwork = { turn(): Promise<void> };

export function createClockwork(of: {
  readonly platform: Platform;
  readonly manifest: Pick<HostManifest, 'scheduledTriggers'>;
  readonly sites: readonly Tenant[];
  readonly clock: () => number;
}): Clockwork {
  const { platform, manifest, sites, clock } = of;
  const timetable = createTimetable(manifest.scheduledTriggers);

  async function turnOf(site: Tenant): Promise<void> {
    const { environmentType, licence } = site.licensing.get();
    // Nothing needs a licence in development (host/UNVERIFIED.md, "Schedules").
    const isLicensed = environmentType !== 'PRODUCTION' || licence === 'active' || licence === 'trial';
    const due = timetable
      .takeDue(site.installationId, clock())
      .filter(({ appIsLicensed }) => isLicensed || !appIsLicensed);
    await Promise.all([
      platform.asyncEvents(site).deliverDue(),
      ...due.map(({ key }) => platform.runSchedule({ site, moduleKey: key })),
    ]);
  }

  return {
    async turn() {
      await Promise.all(sites.filter(({ isInstalled }) => isInstalled()).map(turnOf));
    },
  };
}

/**
 * Turns it twice a second until it is stopped. A turn does not wait for the one before, as a consumer may take 15 minutes;
 * what is being delivered is not delivered again meanwhile.
 */
export function runClockwork({ turn }: Clockwork, onError: (error: unknown) => void): { stop(): void } {
  const timer = setInterval(() => void turn().catch(onError), 500);
  return { stop: () => clearInterval(timer) };
}
