import { expect, it } from '@jest/globals';
import { historyTable } from '../../../../docs-site/core/evidence/history-table';

const aRun = (failing: readonly string[]) => ({
  writtenAt: '2026-11-26T18:02:11.000Z',
  commit: 'e218184f0a9b5c3d7e6f1a2b3c4d5e6f7a8b9c0d',
  inputs: 'a'.repeat(64),
  verified: 24 - failing.length,
  vouched: 6,
  failing: [...failing],
});

const textOf = (failing: readonly string[]) =>
  historyTable([aRun(failing)], ['all-ends']).rows[0]?.cells.map((cell) =>
    cell.map(({ text, href }) => (href === undefined ? text : `[${text}](${href})`)).join(''),
  );

it('says of each published run how the claims stood', () => {
  const run = ['26 November 2026 at 18:02 UTC', 'e218184f0a'];
  expect(textOf([])).toEqual([...run, '24', '6', 'None']);
  expect(textOf(['all-ends', 'gone-since'])).toEqual([...run, '22', '6', '[all-ends](#claim-all-ends), gone-since']);
});

it('shows the newest twenty', () => {
  expect(
    historyTable(
      Array.from({ length: 21 }, () => aRun([])),
      [],
    ).rows,
  ).toHaveLength(20);
});
