import type { Inventory } from '../../../src/inventory/inventory';
import type { RecordKind } from '../../../src/inventory/record-kind';
import type { AppPermissions } from './app-permissions';

/** What a policy version holds the app to: what it may keep and send, and what Jira lets it do and reach. */
export type Declaration = { readonly inventory: Inventory; readonly permissions: AppPermissions };

/** Things by name: what is said of each, as deep as it goes. */
export type Named = { readonly [name: string]: unknown };

/** A declaration with everything in it under the name that an engineer would look for. */
export function byName({ inventory, permissions }: Declaration): Named {
  return Object.fromEntries([
    ...inventory.recordKinds.map((kind) => [`Record kind ${kind.name}`, partsOf(kind)] as const),
    ...inventory.transfers.map((transfer) => [`Transfer ${transfer.name}`, partsOf(transfer)] as const),
    ...namesOf(permissions),
  ]);
}

const partsOf = ({ name: _, fields, ...rest }: RecordKind): Named => ({
  ...rest,
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [`field ${name}`, field])),
});

type Entry = readonly [name: string, value: unknown];

function namesOf({
  permissions: { scopes, external, ...others },
  remotes,
  defaults,
}: AppPermissions): readonly Entry[] {
  return [
    ...scopesIn(scopes),
    ...addressesIn(external, []),
    ...Object.entries(others).map(([key, value]) => [`Permission ${key}`, value] as const),
    ...remotes.map(({ key, ...remote }) => [`Remote ${key}`, remote] as const),
    ...Object.entries(defaults).map(([key, address]) => [`Default of ${key}`, address] as const),
  ];
}

/** A list of names, or an object by name (P: @forge/manifest, out/schema/manifest-schema.json, AppPermissionsSchema). */
const scopesIn = (scopes: unknown): readonly Entry[] =>
  Array.isArray(scopes)
    ? scopes.map((scope) => [`Scope ${String(scope)}`, {}] as const)
    : Object.entries(scopes ?? {}).map(([scope, value]) => [`Scope ${scope}`, value] as const);

/** Every list below `external`, such as `fetch.backend` or `images`. */
function addressesIn(external: unknown, path: readonly string[]): readonly Entry[] {
  if (Array.isArray(external)) return external.map((entry) => addressIn(entry, path.join('.')));
  if (typeof external !== 'object' || external === null) {
    return external === undefined ? [] : [[`Permission external.${path.join('.')}`, external]];
  }
  return Object.entries(external).flatMap(([key, value]) => addressesIn(value, [...path, key]));
}

/** An address by itself is one with end-user data in scope (D: manifest-reference/permissions, `inScopeEUD` is true by default). */
function addressIn(entry: unknown, way: string): Entry {
  const { address, remote, ...terms } = (typeof entry === 'string' ? { address: entry } : entry) as Record<
    string,
    unknown
  >;
  const name = typeof address === 'string' ? address : `remote ${JSON.stringify(remote)}`;
  return [`Address ${name} (${way})`, { inScopeEUD: true, ...terms }];
}
