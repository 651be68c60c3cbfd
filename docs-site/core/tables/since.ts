import { NOT_STATED } from '../facts/stated';
import type { PolicyVersion } from '../versions/policy-version';
import type { TableContext } from './table-context';

/**
 * The policy version since which something has been there without a gap, in words: "1.0 (date not stated)",
 * "2.0 (in preparation)", "2.0 (2027-01-15)". "not stated" where the newest version does not have it.
 */
export function since({ versions }: TableContext, has: (version: PolicyVersion) => boolean): string {
  const gap = versions.findIndex((version) => !has(version));
  const first = versions[(gap === -1 ? versions.length : gap) - 1];
  return first === undefined ? NOT_STATED : versionInWords(first);
}

function versionInWords({ label, state, effective }: PolicyVersion): string {
  if (state === 'in preparation') return `${label} (in preparation)`;
  return `${label} (${effective === null || effective === NOT_STATED ? 'date not stated' : effective})`;
}
