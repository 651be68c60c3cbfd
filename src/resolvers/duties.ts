import type { Handlers } from '@forge/resolver';
import type { Api } from '../contract';
import { store } from '../platform/store';
import { findDuties } from '../privacy/duties';
import { reply } from './reply';
import { requireJiraAdmin } from './require-jira-admin';

export const dutyResolvers: Pick<Handlers<Api>, 'getDuties'> = {
  getDuties: () =>
    reply(async () => {
      await requireJiraAdmin();
      return findDuties(store);
    }),
};
