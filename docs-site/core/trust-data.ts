import type { Inventory } from '../../src/inventory/inventory';
import type { Facts } from './facts/facts';
import type { PolicyVersion } from './versions/policy-version';

/** Everything that pages, feeds and files are made from. Plain data: it survives JSON unchanged. */
export type TrustData = {
  /** The site's own origin, without a slash at the end. */
  readonly siteUrl: string;
  /** The facts of the version in preparation, or of the one in force where none is. */
  readonly facts: Facts;
  readonly inventory: Inventory;
  /** SHA-256 of the inventory's canonical JSON. */
  readonly inventoryDigest: string;
  /** Newest first. */
  readonly versions: readonly PolicyVersion[];
  /** Whether every document has a PDF at `pdfPath(label, document)`: they are made only where a browser is found. */
  readonly hasPdf: boolean;
};
