import type { AppPermissions } from '../../../../docs-site/core/drift/app-permissions';
import type { Declaration } from '../../../../docs-site/core/drift/declaration';
import { INVENTORY } from '../tables/small-trust';

/** An app that keeps a site and fetches from one address. */
export const DECLARED: Declaration = {
  inventory: INVENTORY,
  permissions: {
    permissions: {
      scopes: ['storage:app', 'read:jira-work'],
      external: { fetch: { backend: [{ address: '${DESK_URL}', inScopeEUD: true }] } },
    },
    remotes: [{ key: 'backend', baseUrl: '${CONNECT_URL}', operations: ['compute'] }],
    defaults: { DESK_URL: 'https://desk.invalid' },
  },
};

export const withPermissions = (change: Partial<AppPermissions>): Declaration => ({
  ...DECLARED,
  permissions: { ...DECLARED.permissions, ...change },
});

/** The same with other scopes and with other lists of addresses. */
export const withAccess = (scopes: unknown, external: unknown = DECLARED.permissions.permissions.external) =>
  withPermissions({ permissions: { scopes, external } });

/** The same with a change to its one record kind. */
export const withKind = (change: Partial<Declaration['inventory']['recordKinds'][number]>): Declaration => ({
  ...DECLARED,
  inventory: {
    ...INVENTORY,
    recordKinds: INVENTORY.recordKinds.map((kind, at) => (at === 0 ? { ...kind, ...change } : kind)),
  },
});
