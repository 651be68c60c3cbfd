import type { CategoryKept } from '../contract';
import { inventory } from '../inventory/inventory';
import type { DataCategory, RecordKind } from '../inventory/record-kind';
import { clauseAt } from './policy-links';

const { recordKinds, transfers } = inventory;
const RANKS = ['nobody', 'tenant', 'person'] as const;

/** The inventory in a few lines: what is kept and sent of each data category, and whom it can point at. */
export function categoriesKept(trustCentre: string | null): readonly CategoryKept[] {
  return [...new Set([...recordKinds, ...transfers].map(({ category }) => category))].map((category) => ({
    category,
    kept: titlesOf(recordKinds, category),
    sent: titlesOf(transfers, category),
    identifies: RANKS[Math.max(...ranksOf(category))] ?? 'nobody',
    ...(trustCentre === null ? {} : { clause: clauseAt(trustCentre, category) }),
  }));
}

const titlesOf = (kinds: readonly RecordKind[], category: DataCategory): readonly string[] =>
  kinds.filter((kind) => kind.category === category).map(({ title }) => title);

const ranksOf = (category: DataCategory): readonly number[] =>
  [...recordKinds, ...transfers]
    .filter((kind) => kind.category === category)
    .flatMap(({ fields }) => Object.values(fields).map(({ identifies }) => RANKS.indexOf(identifies)));
