import { describe, expect, test } from '@jest/globals';
import { exportDefinition } from '../../../../src/inventory/kinds/export-definition';
import { exportRun } from '../../../../src/inventory/kinds/export-run';
import { reportTicket } from '../../../../src/inventory/kinds/report-ticket';
import type { RecordKind } from '../../../../src/inventory/record-kind';
import { isBreach, type KeptSince } from '../../../../src/privacy/retention/is-breach';

const now = Date.parse('2026-11-26T12:00:00.000Z');
const ago = (days: number) => now - days * 86_400_000;
const at = (days: number) => new Date(ago(days)).toISOString();

describe('a record', () => {
  // A run is kept for 90 days, a ticket for 180 or until 30 days after it is closed, a definition until somebody deletes it.
  test.each<[string, RecordKind, Partial<KeptSince>, boolean]>([
    ['that expires tomorrow is none', exportRun, { updatedAtMs: ago(89), expiresAtMs: ago(-1) }, false],
    ['that expired two days ago is none: the platform may be late', exportRun, { expiresAtMs: ago(2) }, false],
    ['that expired longer ago is one', exportRun, { expiresAtMs: ago(2.01) }, true],
    ['that expires too late is one', exportRun, { updatedAtMs: ago(92.01), expiresAtMs: ago(-1) }, true],
    ['whose expiry was never set is one at once', exportRun, { updatedAtMs: ago(0) }, true],
    ['of a kind without days is none, however old', exportDefinition, { updatedAtMs: ago(4000) }, false],
    [
      'of a ticket that is open is none',
      reportTicket,
      { updatedAtMs: ago(100), expiresAtMs: ago(-80), value: {} },
      false,
    ],
    [
      'of a ticket that was closed 31 days ago is none',
      reportTicket,
      { updatedAtMs: ago(1), expiresAtMs: ago(-80), value: { closedAt: at(31) } },
      false,
    ],
    [
      'of a ticket that was closed 33 days ago is one',
      reportTicket,
      { updatedAtMs: ago(1), expiresAtMs: ago(-80), value: { closedAt: at(33) } },
      true,
    ],
  ])('%s', (_what, kind, record, expected) => {
    expect(isBreach(kind, { value: {}, ...record }, now)).toBe(expected);
  });
});
