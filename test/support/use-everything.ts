import { randomUUID } from 'node:crypto';
import type { Site } from '../../host/site';
import { aProblem, withPicture } from './report-world';
import type { WholeApp } from './whole-app';

const content = {
  name: 'Open issues',
  jql: 'assignee = 557058:0e7ac1f0-22b1-4a55-9e4c-8a2f4a1a0001 ORDER BY created',
  columns: [{ id: 'summary', header: '' }],
  format: 'csv',
  settings: {
    csv: { delimiter: ',', decimal: '.', dates: 'iso', bom: false, formulas: 'guard' },
    zone: 'utc',
    richText: 'plain',
  },
  sharing: 'site',
};
const DAY_MS = 86_400_000;

/** More than one look at a kind can count, so that its count is kept. */
const MANY_FLUSHES = 101;

/**
 * A customer who uses everything: calls every function of the page that writes, lets the queues and the jobs run for some
 * days, and is in the middle of it all again at the end. `after` hears of each step.
 */
export async function useEverything(app: WholeApp, after: () => void = () => undefined, at: Site = app.sites.acme) {
  const ok = async <T>(functionKey: string, payload?: unknown, by = 'jane') => {
    const value = await app.ok<T>(functionKey, payload, { at, by });
    after();
    return value;
  };

  await app.platform.deliverLifecycle({ site: at, event: 'avi:forge:installed:app', installerAccountId: 'admin' });
  await app.platform.deliverLifecycle({ site: at, event: 'avi:forge:upgraded:app', installerAccountId: 'admin' });
  await ok(
    'changeSwitches',
    { countUsage: true, sendNumbers: true, sendReports: true, reporters: 'everyone' },
    'admin',
  );
  await ok('acknowledgePolicy', { version: '2.0' }, 'admin');
  await aDay();
  await ok('showSending', undefined, 'admin');
  await ok('showErrors', undefined, 'admin');
  for (let day = 0; day < 4; day += 1) {
    app.passes(DAY_MS);
    await app.daily(at);
    after();
  }
  await app.hours(1, at);
  await aDay();
  await look();
  await app.deliver(at);
  after();

  /** What only reads, as far as it says; and what an admin does rarely. */
  async function look() {
    for (const name of ['getLicence', 'listRuns', 'getRunHistory', 'listDefinitions', 'getPolicy', 'getSwitches'])
      await ok(name);
    for (const name of ['getReportSetup', 'listReports']) await ok(name);
    for (const name of ['getInventory', 'showSwitches', 'getUsage', 'listErasures', 'listTickets'])
      await ok(name, {}, 'admin');
    const rows = [{ id: '2026-11-01', value: { ...noExports, day: '2026-11-01' } }];
    await ok('previewRestore', { kind: 'export-day', rows }, 'admin');
    await ok('restoreRecords', { kind: 'export-day', rows }, 'admin');
    await ok('planErasure', { scope: { of: 'all' } }, 'admin');
    const [report] = (await ok<{ reports: readonly { reportId: string }[] }>('listReports')).reports;
    await ok('askToEraseTickets', { reportIds: [report!.reportId] }, 'admin');
  }

  async function aDay() {
    const { definitionId } = await ok<{ definitionId: string }>('createDefinition', content);
    const changed = await ok<{ definition: { version: number } }>('changeDefinition', {
      definitionId,
      version: 1,
      changes: { name: 'Renamed' },
    });
    const doomed = await ok<{ definitionId: string }>('createDefinition', { ...content, name: 'Nobody needs it' });
    await ok('deleteDefinition', { definitionId: doomed.definitionId, version: 1 });
    await ok('getDefinition', { definitionId: definitionId, version: changed.definition.version });
    const { runId } = await ok<{ runId: string }>('startRun', { format: 'csv', columns: 1 });
    await ok('finishRun', { ...aResult, runId });
    for (let flush = 0; flush < MANY_FLUSHES; flush += 1) {
      const rows = [{ feature: 'preview', outcome: 'done', size: 'none', count: 6 }];
      await ok('keepUsage', { flushId: randomUUID(), rows });
    }
    await ok('keepErrors', anError());
    const first = aProblem(1, { ...withPicture, reportId: randomUUID().replaceAll('-', '') });
    const second = aProblem(2, { reportId: randomUUID().replaceAll('-', '') });
    await ok('sendReport', first);
    await ok('sendReport', second);
    await ok('retryReport', { reportId: first.reportId });
    await app.deliver(at);
    after();
    await ok('withdrawReport', { reportId: second.reportId });
  }
}

const aResult = {
  outcome: 'completed',
  rows: 20,
  bytes: 2048,
  vanished: 0,
  unreadable: 0,
  changed: 0,
  notes: 0,
  sha256: 'a'.repeat(64),
};

const noExports = { formats: [], completed: [], cancelled: [], failed: [], unfinished: [], rows: [] };

const anError = () => ({
  trackingId: randomUUID(),
  part: 1,
  browserFamily: 'Chrome',
  browserMajor: 141,
  systemFamily: 'Linux',
  errors: [{ name: 'TypeError', message: 'x is null', frames: ['index-4f3a.js:1:2345'], count: 3 }],
});
