import type { Handlers } from '@forge/resolver';
import { AppError } from '../app-error';
import type { Api } from '../contract';
import { isJiraAdmin } from '../platform/jira';
import { store } from '../platform/store';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { describeInventory } from '../privacy/describe-inventory';
import { policyAt } from '../privacy/policy-links';
import { findTenant } from '../tenant/keep-tenant';
import { reply } from './reply';

export const privacyResolvers: Pick<Handlers<Api>, 'getInventory' | 'getPolicy'> = {
  getInventory: () =>
    reply(async () => {
      await requireJiraAdmin();
      const trustCentre = trustCentreAddress();
      return {
        ...describeInventory(trustCentre),
        tenant: await findTenant(store),
        policy: policyAt(trustCentre),
      };
    }),
  getPolicy: () => reply(async () => policyAt(trustCentreAddress())),
};

async function requireJiraAdmin(): Promise<void> {
  if (await isJiraAdmin()) return;
  throw new AppError('NO_PERMISSION', 'Only Jira admins can see what is kept about this site. Ask one of yours.');
}
