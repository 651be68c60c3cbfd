import type { UsageEvent } from '../../../../src/contract';

/** In powers of ten: of 2,345 issues nobody learns more than that they were between 1,000 and 9,999. */
export function sizeOfExport(issues: number): UsageEvent['size'] {
  if (issues === 0) return '0';
  if (issues < 100) return '1-99';
  if (issues < 1_000) return '100-999';
  if (issues < 10_000) return '1000-9999';
  return issues < 100_000 ? '10000-99999' : '100000-up';
}
