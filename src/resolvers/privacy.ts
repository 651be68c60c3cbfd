import type { Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { canonicalJson } from '../inventory/canonical-json';
import { inventoryDigest } from '../inventory/digest';
import { inventory } from '../inventory/inventory';
import { systemClock } from '../platform/clock';
import { trustCentreAddress } from '../platform/trust-centre-address';
import { policyAt } from '../privacy/policy-links';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

export const privacyResolvers: Pick<Handlers<Api>, 'getInventory' | 'getPolicy'> = {
  getInventory: () =>
    reply(async () => {
      await requireJiraAdmin();
      return { json: canonicalJson(inventory), digest: inventoryDigest(inventory) };
    }),
  getPolicy: () => reply(async () => policyAt(trustCentreAddress(), systemClock)),
};
