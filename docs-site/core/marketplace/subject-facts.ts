import type { Region } from '../facts/hosting';
import type { Subprocessor } from '../facts/subprocessors';
import type { Subject } from './marketplace-answer';

export const hostsOf = ({ app, facts }: Subject): readonly Region[] =>
  facts.hosting.regions.filter(({ apps }) => apps.includes(app.id));

export const subprocessorsOf = ({ app, facts }: Subject): readonly Subprocessor[] =>
  facts.subprocessors.subprocessors.filter(({ apps }) => apps.includes(app.id));

/** The words of a measure, or null where it does not hold for the app. */
export const measureOf = ({ app, facts }: Subject, id: string): string | null =>
  facts.measures.measures.find((measure) => measure.id === id && measure.apps.includes(app.id))?.measure ?? null;

export type OutsideAtlassian =
  | { readonly kind: 'hosted'; readonly by: readonly string[] }
  | { readonly kind: 'sends'; readonly transfers: readonly string[] }
  | { readonly kind: 'nothing' };

/** Whether and why data of the app is outside Atlassian: its host is another company, or its inventory declares a transfer. */
export function outsideAtlassian(subject: Subject): OutsideAtlassian {
  const by = [...new Set(hostsOf(subject).map(({ provider }) => provider))].filter((name) => name !== 'Atlassian');
  if (by.length > 0) return { kind: 'hosted', by };
  const transfers = subject.inventory?.transfers.map(({ title }) => title) ?? [];
  return transfers.length > 0 ? { kind: 'sends', transfers } : { kind: 'nothing' };
}
