import * as v from 'valibot';
import { accountSchema } from '../connect-bundle/bundle';
import { AppError } from '../app-error';
import type { Taken } from '../contract';
import type { Store } from '../platform/store';
import { findTenant, putTenant } from './keep-tenant';

/**
 * Adds what the app on Connect knew of the site to the tenant record: which app it was, and the site's address there. A
 * lifecycle event at the very same moment can overwrite it; the next page of the move notices nothing, but the receipt does
 * not depend on it, and nothing else does.
 * @throws AppError NOT_FOUND before the first lifecycle event has arrived, BAD_INPUT for what is no account of this app
 */
export async function takeAccount(store: Store, records: readonly unknown[], addonKey: string): Promise<Taken> {
  const parsed = v.safeParse(accountSchema, records[0]);
  if (!parsed.success || parsed.output.addonKey !== addonKey) {
    throw new AppError('BAD_INPUT', 'The old backend sent an account that is not of this app.');
  }
  const tenant = await findTenant(store);
  if (tenant === null) throw new AppError('NOT_FOUND', 'The tenant is not known yet. It is tried again by itself.');
  const { baseUrl } = parsed.output;
  if (tenant.connectBaseUrl !== baseUrl || tenant.connectKey !== addonKey) {
    await putTenant(store, { ...tenant, connectKey: addonKey, connectBaseUrl: baseUrl });
  }
  return { moved: 1, left: [] };
}
