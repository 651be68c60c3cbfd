import type { Handlers } from '@forge/resolver';
import { AppError } from '../app-error';
import type { Api } from '../contract';
import { isJiraAdmin } from '../platform/jira';
import { store } from '../platform/store';
import { describeInventory } from '../privacy/describe-inventory';
import { findTenant } from '../tenant/keep-tenant';
import { reply } from './reply';

export const privacyResolvers: Pick<Handlers<Api>, 'getInventory'> = {
  getInventory: () =>
    reply(async () => {
      await requireJiraAdmin();
      return { ...describeInventory(), tenant: await findTenant(store) };
    }),
};

async function requireJiraAdmin(): Promise<void> {
  if (await isJiraAdmin()) return;
  throw new AppError('NO_PERMISSION', 'Only Jira admins can see what is kept about this site. Ask one of yours.');
}
