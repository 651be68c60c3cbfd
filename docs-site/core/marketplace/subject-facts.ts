import type { Transfer } from '../../../src/inventory/record-kind';
import type { Region } from '../facts/hosting';
import type { Subprocessor } from '../facts/subprocessors';
import type { Subject } from './marketplace-answer';

/** The statement that the answers were written with; the build says where a clause of it is missing. */
export const STATEMENT = '/policies/2.0/statement/';

export const hostsOf = ({ app, facts }: Subject): readonly Region[] =>
  facts.hosting.regions.filter(({ apps }) => apps.includes(app.id));

export const subprocessorsOf = ({ app, facts }: Subject): readonly Subprocessor[] =>
  facts.subprocessors.subprocessors.filter(({ apps }) => apps.includes(app.id));

/** The words of a measure, or null where it does not hold for the app. */
export const measureOf = ({ app, facts }: Subject, id: string): string | null =>
  facts.measures.measures.find((measure) => measure.id === id && measure.apps.includes(app.id))?.measure ?? null;

/** The reasons of the app's scopes, each with its scope; null where its permissions are not published. */
export const scopesInWords = ({ app }: Subject): string | null =>
  app.scopes === undefined ? null : app.scopes.map(({ scope, reason }) => `${scope}: ${reason}`).join(' ');

export type OutsideAtlassian =
  | { readonly kind: 'hosted'; readonly by: readonly string[] }
  | { readonly kind: 'sends'; readonly transfers: readonly string[] }
  /** What leaves all the same, and identifies nobody. */
  | { readonly kind: 'nothing'; readonly anonymous: readonly string[] };

/** Whether a transfer holds end-user data: a field of it points at a person or at the customer's site. */
export const identifiesSomebody = ({ fields }: Transfer): boolean =>
  Object.values(fields).some(({ identifies }) => identifies !== 'nobody');

/**
 * Whether and why end-user data of the app is outside Atlassian: its host is another company, or its inventory declares a
 * transfer of such data.
 */
export function outsideAtlassian(subject: Subject): OutsideAtlassian {
  const by = [...new Set(hostsOf(subject).map(({ provider }) => provider))].filter((name) => name !== 'Atlassian');
  if (by.length > 0) return { kind: 'hosted', by };
  const transfers = subject.inventory?.transfers ?? [];
  const telling = transfers.filter(identifiesSomebody).map(({ title }) => title);
  if (telling.length > 0) return { kind: 'sends', transfers: telling };
  return { kind: 'nothing', anonymous: transfers.map(({ title }) => title) };
}
