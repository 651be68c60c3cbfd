import type { CategoryKept, Policy } from '../contract';
import { inventory } from '../inventory/inventory';
import type { DataCategory, RecordKind } from '../inventory/record-kind';
import { clauseIn } from './policy-links';

const { recordKinds, transfers } = inventory;
const RANKS = ['nobody', 'tenant', 'person'] as const;

/** The inventory in a few lines: what is kept and sent of each data category, and whom it can point at. */
export function categoriesKept(policy: Policy): readonly CategoryKept[] {
  return [...new Set([...recordKinds, ...transfers].map(({ category }) => category))].map((category) => ({
    category,
    kept: titlesOf(recordKinds, category),
    sent: titlesOf(transfers, category),
    identifies: RANKS[Math.max(...ranksOf(category))] ?? 'nobody',
    ...clauseIn(policy, category),
  }));
}

const titlesOf = (kinds: readonly RecordKind[], category: DataCategory): readonly string[] =>
  kinds.filter((kind) => kind.category === category).map(({ title }) => title);

const ranksOf = (category: DataCategory): readonly number[] =>
  [...recordKinds, ...transfers]
    .filter((kind) => kind.category === category)
    .flatMap(({ fields }) => Object.values(fields).map(({ identifies }) => RANKS.indexOf(identifies)));
