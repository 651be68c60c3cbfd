import * as v from 'valibot';
import { tenant } from '../inventory/kinds/tenant';
import { parseInput } from '../parse-input';
import type { LifecycleEvent } from './tenant-record';

const filled = v.pipe(v.string(), v.nonEmpty());

/**
 * developer.atlassian.com/platform/forge/events-reference/life-cycle. The payload has the installer's account id too;
 * it is not read, because nothing needs it.
 */
const payloadSchema = v.object({
  id: filled,
  app: v.object({ version: filled }),
});

/** developer.atlassian.com/platform/forge/function-reference/arguments */
const contextSchema = v.object({
  installation: v.object({ contexts: v.pipe(v.array(v.object({ cloudId: filled })), v.minLength(1)) }),
});

/** `getAppContext().environmentType`; the payload has only the environment's id. */
const environmentSchema = v.picklist(tenant.fields.environment.of);

/**
 * Reads the two arguments of a lifecycle trigger; `now` is what the app itself knows: the type of the environment that runs
 * it, the policy version it is built for, and the instant, ISO 8601. Which event it is does not stand in the documented
 * payload, so that each has a function of its own in the manifest.
 * @throws AppError BAD_INPUT naming the part that is missing.
 */
export function readLifecycleEvent(
  type: LifecycleEvent['type'],
  payload: unknown,
  context: unknown,
  now: { readonly environment: unknown; readonly policyVersion: string; readonly at: string },
): LifecycleEvent {
  const { id, app } = parseInput(payloadSchema, payload, 'The lifecycle event');
  const { installation } = parseInput(contextSchema, context, "The lifecycle event's context");
  return {
    type,
    cloudId: installation.contexts[0]!.cloudId,
    installationId: id,
    appVersion: app.version,
    environment: parseInput(environmentSchema, now.environment, 'The environment'),
    policyVersion: now.policyVersion,
    at: now.at,
  };
}
