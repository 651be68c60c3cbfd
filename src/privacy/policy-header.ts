import type { PolicyHeader } from '../contract';
import { policyAcknowledgement } from '../inventory/kinds/policy-acknowledgement';
import { AppError } from '../app-error';
import { instantOf, type Clock } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { inForceAt, policyAt, POLICY_VERSION } from './policy-links';
import { changeBetween } from './policy-versions';

/** @param atInstall the policy version of the tenant record; undefined where it was not noted */
export async function policyHeader(
  store: Store,
  trustCentre: string | null,
  atInstall: string | undefined,
): Promise<PolicyHeader> {
  const acknowledged = await store.find(policyAcknowledgement, POLICY_VERSION);
  const change = atInstall === undefined ? undefined : changeBetween(atInstall);
  return {
    builtFor: policyAt(trustCentre),
    ...(atInstall === undefined ? {} : { atInstall }),
    ...(change === undefined ? {} : { change }),
    ...(trustCentre === null ? {} : { inForce: inForceAt(trustCentre) }),
    ...(acknowledged === null ? {} : { acknowledgedAt: acknowledged.acknowledgedAt }),
  };
}

/**
 * Notes that the site has acknowledged the policies; the first time stays.
 * @throws AppError BAD_INPUT for another version than the one that the app is built for: what was read is what counts.
 */
export async function acknowledgePolicy(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  version: string,
): Promise<{ readonly acknowledgedAt: string }> {
  if (version !== POLICY_VERSION) {
    const message = `The policies have changed: version ${POLICY_VERSION} goes with this version of the app. Read it first.`;
    throw new AppError('BAD_INPUT', message);
  }
  const acknowledgement = { policyVersion: version, acknowledgedAt: instantOf(clock) };
  await isCreated(store.create(policyAcknowledgement, version, acknowledgement));
  const { acknowledgedAt } = await store.get(policyAcknowledgement, version);
  return { acknowledgedAt };
}
