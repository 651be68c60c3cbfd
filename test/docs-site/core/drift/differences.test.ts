import { describe, expect, test } from '@jest/globals';
import type { Declaration } from '../../../../docs-site/core/drift/declaration';
import { differences } from '../../../../docs-site/core/drift/differences';
import { inventory } from '../../../../src/inventory/inventory';
import { INVENTORY } from '../tables/small-trust';
import { DECLARED, withAccess, withKind, withPermissions } from './small-declaration';

const { cloudId, plan } = INVENTORY.recordKinds[0]!.fields as Record<'cloudId' | 'plan', never>;
const owner = { type: 'accountId', meaning: 'Who', identifies: 'person' } as const;

const CHANGES: readonly [string, Declaration, readonly string[]][] = [
  [
    'a new field',
    withKind({ fields: { cloudId, plan, owner } }),
    ['Record kind site, field owner: in the code, not in 2.0'],
  ],
  ['a field less', withKind({ fields: { cloudId } }), ['Record kind site, field plan: in 2.0, not in the code']],
  [
    'a longer text',
    withKind({
      fields: { cloudId: { type: 'text', maxLength: 80, meaning: 'The id of the site', identifies: 'tenant' }, plan },
    }),
    ['Record kind site, field cloudId, maxLength: 40 in 2.0, 80 in the code'],
  ],
  [
    'a choice more',
    withKind({
      fields: { cloudId, plan: { type: 'choice', of: ['a', 'b', 'c'], meaning: 'a | b', identifies: 'nobody' } },
    }),
    ['Record kind site, field plan, of: ["a","b"] in 2.0, ["a","b","c"] in the code'],
  ],
  [
    'another retention',
    withKind({ retention: { days: 400 } }),
    [
      'Record kind site, retention, until: in 2.0, not in the code',
      'Record kind site, retention, days: in the code, not in 2.0',
    ],
  ],
  [
    'another purpose and place',
    withKind({ purpose: 'Sells the site.', place: 'browser' }),
    [
      'Record kind site, purpose: "Knows the site." in 2.0, "Sells the site." in the code',
      'Record kind site, place: "key-value storage" in 2.0, "browser" in the code',
    ],
  ],
  [
    'another name of the kind',
    withKind({ name: 'tenant' }),
    ['Record kind site: in 2.0, not in the code', 'Record kind tenant: in the code, not in 2.0'],
  ],
  [
    'a transfer',
    { ...DECLARED, inventory: { ...INVENTORY, transfers: inventory.transfers.slice(0, 1) } },
    ['Transfer daily-numbers: in the code, not in 2.0'],
  ],
  [
    'a new scope',
    withAccess(['storage:app', 'read:jira-work', 'write:jira-work']),
    ['Scope write:jira-work: in the code, not in 2.0'],
  ],
  ['the scopes in another order', withAccess(['read:jira-work', 'storage:app']), []],
  [
    'scopes as an object',
    withAccess({ 'storage:app': {}, 'read:jira-work': { allowImpersonation: true } }),
    ['Scope read:jira-work, allowImpersonation: in the code, not in 2.0'],
  ],
  [
    'a new host for the page',
    withAccess(['storage:app', 'read:jira-work'], {
      fetch: { backend: [{ address: '${DESK_URL}' }] },
      images: ['https://images.example'],
    }),
    ['Address https://images.example (images): in the code, not in 2.0'],
  ],
  [
    'end-user data no longer in scope, as analytics',
    withAccess(['storage:app', 'read:jira-work'], {
      fetch: { backend: [{ address: '${DESK_URL}', inScopeEUD: false, category: 'analytics' }] },
    }),
    [
      'Address ${DESK_URL} (fetch.backend), inScopeEUD: true in 2.0, false in the code',
      'Address ${DESK_URL} (fetch.backend), category: in the code, not in 2.0',
    ],
  ],
  [
    'customers may set an address themselves',
    withAccess(['storage:app', 'read:jira-work'], {
      fetch: { backend: ['${DESK_URL}'] },
      configurable: { enabled: true },
    }),
    ['Permission external.configurable.enabled: in the code, not in 2.0'],
  ],
  [
    "a remote that gets the user's token",
    withPermissions({
      remotes: [{ ...DECLARED.permissions.remotes[0]!, auth: { appUserToken: { enabled: true } } }],
    }),
    ['Remote backend, auth: in the code, not in 2.0'],
  ],
  [
    "a real address in place of nobody's",
    withPermissions({ defaults: { DESK_URL: 'https://desk.example' } }),
    ['Default of DESK_URL: "https://desk.invalid" in 2.0, "https://desk.example" in the code'],
  ],
];

describe('what the code and a policy version say differently', () => {
  test('is nothing where they say the same', () => {
    expect(differences('2.0', DECLARED, structuredClone(DECLARED))).toEqual([]);
  });

  test.each(CHANGES)('%s', (_name, code, expected) => {
    expect(differences('2.0', DECLARED, code).map(({ what, how }) => `${what}: ${how}`)).toEqual(expected);
  });
});
