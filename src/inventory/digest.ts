import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { Inventory } from './inventory';

/** SHA-256 of the inventory's canonical JSON, lower-case hex: what a policy version freezes and the app carries. */
export function inventoryDigest(inventory: Inventory): string {
  return createHash('sha256').update(canonicalJson(inventory)).digest('hex');
}
