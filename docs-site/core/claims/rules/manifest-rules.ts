import type { Inventory } from '../../../../src/inventory/inventory';
import type { Facts } from '../../facts/facts';
import { defaultsIn, manifestIn, type Address, type Manifest } from '../../manifest';
import { inList, listOf, oneOf, outcomeOf, type Outcome, type RuleOptions } from './outcome';

export type ManifestAndData = {
  /** The text of `manifest.yml`. */
  readonly manifest: string;
  readonly inventory: Inventory;
  readonly facts: Pick<Facts, 'apps'>;
};

type ManifestRule = (data: ManifestAndData, options: RuleOptions) => Outcome;

/** The scopes of the manifest are those of the facts, where each has its reason. */
export const scopesAreExplained: ManifestRule = ({ manifest, facts }, options) => {
  const app = oneOf(options, 'app');
  const explained = (facts.apps.apps.find(({ id }) => id === app)?.scopes ?? []).map(({ scope }) => scope);
  const { asked, withoutUser } = scopesIn(manifestIn(manifest));
  return outcomeOf(
    [
      ...asked.filter((scope) => !explained.includes(scope)).map((scope) => `${scope} is asked for and not explained.`),
      ...explained.filter((scope) => !asked.includes(scope)).map((scope) => `${scope} is explained and not asked for.`),
      ...withoutUser.map((scope) => `With ${scope} the app may act for people who are away; that is not explained.`),
    ],
    `The manifest asks for ${inList(asked)}; each is explained.`,
  );
};

/** `withoutUser`: those with which the app may act for somebody who is not there. */
function scopesIn({ permissions: { scopes } }: Manifest) {
  if (Array.isArray(scopes)) return { asked: scopes, withoutUser: [] };
  const withoutUser = Object.entries(scopes).filter(([, { allowImpersonation }]) => allowImpersonation === true);
  return { asked: Object.keys(scopes), withoutUser: withoutUser.map(([scope]) => scope) };
}

/**
 * The app reaches the addresses of the inventory's transfers from its backend, as fetches or as remotes, and no other. Which of
 * them get end-user data (`inScopeEUD`) is told. An address that nobody set leads nowhere.
 */
export const egressIsDeclared: ManifestRule = ({ manifest, inventory }, options) => {
  const read = manifestIn(manifest);
  const declared = [...new Set(inventory.transfers.map(({ addressVariable }) => `\${${addressVariable}}`))];
  const { fetched, elsewhere } = allowedIn(read);
  const reached = [...fetched.map(addressOf), ...read.remotes.map(({ baseUrl }) => baseUrl)];
  const endUserData = fetched.filter((one) => typeof one === 'string' || one.inScopeEUD !== false).map(addressOf);
  const told = listOf(options, 'end-user-data').map((variable) => `\${${variable}}`);
  return outcomeOf(
    [
      ...reached
        .filter((one) => !declared.includes(one))
        .map((one) => `The manifest lets ${one} be reached; no transfer goes there.`),
      ...declared
        .filter((one) => !reached.includes(one))
        .map((one) => `${one} is declared, and the manifest does not let it be reached.`),
      ...elsewhere.map((one) => `The manifest lets a page load from ${one}.`),
      ...endUserData.filter((one) => !told.includes(one)).map((one) => `${one} may get end-user data.`),
      ...told
        .filter((one) => !endUserData.includes(one))
        .map((one) => `${one} gets end-user data, and the manifest denies it.`),
      ...settledIn(read, declared).map((one) => `An address that nobody set leads to ${one}.`),
    ],
    `The backend may reach ${inList(declared)}, the page no address. End-user data may go to ${inList(told)}.`,
  );
};

const addressOf = (one: Address) => (typeof one === 'string' ? one : (one.address ?? JSON.stringify(one)));

/** What the backend may fetch from, and whatever else the manifest lets a page load, connect to or send. */
function allowedIn({ permissions }: Manifest) {
  const { fetch = {}, ...pages } = permissions.external ?? {};
  const { backend = [], ...others } = fetch;
  const elsewhere = [...Object.values(others), ...Object.values(pages)].flat().map(addressOf);
  return { fetched: backend, elsewhere };
}

/** Where the manifest itself leads a declared address, but for places that exist nowhere (RFC 6761, `.invalid`). */
const settledIn = (read: Manifest, declared: readonly string[]) =>
  defaultsIn(read)
    .filter(([name, leadsTo]) => declared.includes(`\${${name}}`) && !leadsTo.endsWith('.invalid'))
    .map(([, leadsTo]) => leadsTo);
