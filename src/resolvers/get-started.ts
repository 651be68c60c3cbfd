import type { Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { systemClock } from '../platform/clock';
import { store } from '../platform/store';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { categoriesKept } from '../privacy/categories-kept';
import { policyAt } from '../privacy/policy-links';
import { findTenant } from '../tenant/keep-tenant';
import { currentLicence } from './licence';
import { moveNow } from './move';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

export const getStartedResolvers: Pick<Handlers<Api>, 'getGetStarted'> = {
  getGetStarted: () =>
    reply(async () => {
      await requireJiraAdmin();
      const policy = policyAt(trustCentreAddress(), systemClock);
      return {
        tenant: await findTenant(store),
        licence: currentLicence(),
        move: await moveNow(),
        policy,
        categories: categoriesKept(policy),
      };
    }),
};
