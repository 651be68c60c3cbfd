import { aSite, startForge } from '../support/forge';
import { describe, expect, test } from '@jest/globals';
import { errorTrace } from '../../src/error-traces/error-trace';
import { resolver } from '../../src/index';
import { anErrorFlush } from '../support/flushes';

/** What may not stay in a message: an address, a value, an id, an issue key, a number, a clause of a query. */
const TELLING = [
  ['No answer from https://acme.atlassian.net/browse/OBK-4711?user=anna', 'acme'],
  ['anna.schmidt@example.com is no address', 'anna'],
  ['Cannot read "Payroll of March"', 'Payroll'],
  ['Unknown account 712020:e2c0f0f1-1111-4abc-8def-0123456789ab', '712020'],
  ['OBK-4711 was not found', 'OBK-4711'],
  ['Row 48151623 is broken', '48151623'],
  ['project = Payroll AND assignee = anna failed', 'Payroll'],
] as const;

describe('the message of an error', () => {
  test('is cleared in the page', () => {
    const messages = TELLING.map(([message]) => errorTrace(new Error(message), () => true).message);
    expect(messages.filter((message, at) => message.includes(TELLING[at]![1]))).toEqual([]);
    expect(errorTrace(new Error('x is null'), () => true).message).toBe('x is null');
  });

  test('is cleared by the function that keeps it', async () => {
    const [forge, site] = [startForge(), aSite()];
    const context = { accountId: 'jane', principal: { accountId: 'jane' } };
    for (const [message] of [...TELLING, ['x is null'] as const]) {
      const call = { functionKey: 'keepErrors', payload: anErrorFlush(message) };
      expect(await forge.as(site, () => resolver({ call, context }, context))).toMatchObject({ ok: true });
    }
    const kept = forge.records(site).map(({ value }) => (value as { message: string }).message);
    expect(kept).toContain('x is null');
    const told = JSON.stringify(kept);
    expect(TELLING.filter(([, secret]) => told.includes(secret))).toEqual([]);
  });
});
