import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import { figures } from '../../../docs-site/core/facts/figures';
import { placesADay } from '../../../src/errors/keep-error-reports';
import { longestRunMs } from '../../../src/export-engine/parts/run';
import { logLine } from '../../../src/inventory/kinds/log-line';
import { problemReport, reportDaysAfterClosing } from '../../../src/inventory/kinds/problem-report';
import { reportWithdrawal } from '../../../src/inventory/kinds/report-withdrawal';
import { systemClock } from '../../../src/platform/clock';
import { policyVersionAt } from '../../../src/privacy/policy-versions';
import { dailyNumbersOf } from '../../../src/usage/daily-numbers-of';

const ROOT = join(import.meta.dirname, '../../..');
/** What readers are told today, and what they are told next. */
const FILES = [
  `docs-site/versioned_docs/version-${policyVersionAt(systemClock)}/facts/figures.yaml`,
  'docs-site/facts/figures.yaml',
];

/** What the code has, as its figure says it. A figure that is not here has nothing behind it. */
const IN_CODE: Readonly<Record<string, () => string>> = {
  'report-after-closing': () => {
    const days = `${reportDaysAfterClosing} days`;
    expect(problemReport.retention.orUntil).toContain(`${days} after its ticket is closed`);
    return days;
  },
  'report-at-most': () => `${problemReport.retention.days} days`,
  withdrawal: () => {
    const days = `${reportDaysAfterClosing} days`;
    expect(reportWithdrawal.retention.orUntil).toBe(`${days} after support was asked to erase it`);
    return days;
  },
  'error-reports-a-day': () => String(placesADay),
  'range-of-numbers': () => {
    const range = bucketOf(10) ?? 'none';
    expect([9, 49, 50].map((count) => bucketOf(count) === range)).toEqual([false, true, false]);
    return range;
  },
  'fewest-events': () => {
    const fewest = Array.from({ length: 20 }, (_, count) => count).find((count) => bucketOf(count) !== undefined);
    return `${['no', 'one', 'two', 'three', 'four', 'five', 'six'][fewest ?? 0] ?? ''} times`;
  },
  'unfinished-export': () => `${longestRunMs / 3_600_000} hours`,
  'platform-logs': () => `${logLine.retention.days} days`,
};

/** The bucket in which so many events of a day leave the site; undefined where they stay. */
function bucketOf(count: number): string | undefined {
  const row = { feature: 'preview', outcome: 'done', size: 'none', count } as const;
  const day = { day: '2026-11-26', rows: [row] };
  return dailyNumbersOf(day, { sendId: 'send-1', appVersion: '1.0.0' })?.buckets[0];
}

describe.each(FILES)('%s', (file) => {
  const stated = v.parse(figures, parse(readFileSync(join(ROOT, file), 'utf8'))).figures;

  it.each(stated)('$id is what the code has', ({ id, value, seenIn }) => {
    const inCode = IN_CODE[id];
    if (inCode === undefined) throw new Error(`No code stands behind the figure "${id}": add it to IN_CODE.`);
    expect(value).toBe(inCode());
    expect({ seenIn, isThere: existsSync(join(ROOT, seenIn)) }).toEqual({ seenIn, isThere: true });
  });
});
