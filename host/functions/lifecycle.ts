import { siteAri } from '../seams/forge-runtime';
import type { AppIdentity } from '../seams/invocation';
import type { Site } from '../site';

export type LifecycleEvent = 'avi:forge:installed:app' | 'avi:forge:upgraded:app';

/**
 * The payload of a lifecycle trigger (D:events-reference/life-cycle): ids are bare UUIDs, the event's name is not in it,
 * and who did it is optional.
 */
export function lifecyclePayload(input: {
  readonly event: LifecycleEvent;
  readonly site: Pick<Site, 'installationId' | 'cloudId'>;
  readonly appId: string;
  readonly app: AppIdentity;
  readonly accountId: string | undefined;
}) {
  const { event, site, appId, app, accountId } = input;
  const who = event === 'avi:forge:installed:app' ? 'installerAccountId' : 'upgraderAccountId';
  return {
    id: site.installationId,
    ...(accountId === undefined ? {} : { [who]: accountId }),
    app: { id: appId, version: app.version },
    environment: { id: app.environmentId },
    context: siteAri(site.cloudId),
  };
}
