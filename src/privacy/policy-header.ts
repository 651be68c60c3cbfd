import type { Policy, PolicyHeader } from '../contract';
import { policyAcknowledgement } from '../inventory/kinds/policy-acknowledgement';
import { AppError } from '../app-error';
import { instantOf, type Clock } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { inForceAt } from './policy-links';
import { changeBetween, policyVersionAt } from './policy-versions';

/** @param atInstall the policy version of the tenant record; undefined where it was not noted */
export async function policyHeader(
  { store, trustCentre }: { readonly store: Store; readonly trustCentre: string | null },
  builtFor: Policy,
  atInstall: string | undefined,
): Promise<PolicyHeader> {
  const acknowledged = await store.find(policyAcknowledgement, builtFor.version);
  const change = atInstall === undefined ? undefined : changeBetween(atInstall, builtFor.version);
  return {
    builtFor,
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
  const shown = policyVersionAt(clock);
  if (version !== shown) {
    const message = `The policies have changed: version ${shown} goes with this version of the app. Read it first.`;
    throw new AppError('BAD_INPUT', message);
  }
  const acknowledgement = { policyVersion: version, acknowledgedAt: instantOf(clock) };
  await isCreated(store.create(policyAcknowledgement, version, acknowledgement));
  const { acknowledgedAt } = await store.get(policyAcknowledgement, version);
  return { acknowledgedAt };
}
