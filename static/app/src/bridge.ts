/** The only importer of `@forge/bridge`. */
import { makeInvoke, NavigationTarget, requestJira as bridgeRequestJira, router, view } from '@forge/bridge';
import type { Api, Reply } from '../../../src/contract';
import type { RequestJira } from '../../../src/export-engine';
import type { Backend, OpenLink, OpenModule, PageContext } from './ports';

const invoke = makeInvoke<Api>();
const themePatienceMs = 1_000;

/** The signed-in user's own Jira, with their own permissions. Issue content comes into the browser here and stays in it. */
export const requestJira: RequestJira<Response> = (path, init) => bridgeRequestJira(path, init);

export const backend: Backend = {
  getLicence: () => replyOf(invoke('getLicence')),
  startRun: (request) => replyOf(invoke('startRun', request)),
  finishRun: (request) => replyOf(invoke('finishRun', request)),
  listRuns: (request) => replyOf(invoke('listRuns', request)),
  getRunHistory: () => replyOf(invoke('getRunHistory')),
  listDefinitions: (request) => replyOf(invoke('listDefinitions', request)),
  getDefinition: (request) => replyOf(invoke('getDefinition', request)),
  createDefinition: (request) => replyOf(invoke('createDefinition', request)),
  changeDefinition: (request) => replyOf(invoke('changeDefinition', request)),
  deleteDefinition: (request) => replyOf(invoke('deleteDefinition', request)),
  getDuties: () => replyOf(invoke('getDuties')),
  getGetStarted: () => replyOf(invoke('getGetStarted')),
  getInventory: () => replyOf(invoke('getInventory')),
  getPolicy: () => replyOf(invoke('getPolicy')),
  getSwitches: () => replyOf(invoke('getSwitches')),
  showSwitches: () => replyOf(invoke('showSwitches')),
  changeSwitches: (request) => replyOf(invoke('changeSwitches', request)),
  keepUsage: (request) => replyOf(invoke('keepUsage', request)),
  getUsage: () => replyOf(invoke('getUsage')),
  keepErrors: (request) => replyOf(invoke('keepErrors', request)),
  showErrors: () => replyOf(invoke('showErrors')),
  showSending: () => replyOf(invoke('showSending')),
  getReportSetup: () => replyOf(invoke('getReportSetup')),
  sendReport: (request) => replyOf(invoke('sendReport', request)),
  listReports: () => replyOf(invoke('listReports')),
  retryReport: (request) => replyOf(invoke('retryReport', request)),
  withdrawReport: (request) => replyOf(invoke('withdrawReport', request)),
  showMove: () => replyOf(invoke('showMove')),
  tryMove: () => replyOf(invoke('tryMove')),
  getYourData: () => replyOf(invoke('getYourData')),
  countRecords: (request) => replyOf(invoke('countRecords', request)),
  listRecords: (request) => replyOf(invoke('listRecords', request)),
  acknowledgePolicy: (request) => replyOf(invoke('acknowledgePolicy', request)),
  previewRestore: (request) => replyOf(invoke('previewRestore', request)),
  restoreRecords: (request) => replyOf(invoke('restoreRecords', request)),
  planErasure: (request) => replyOf(invoke('planErasure', request)),
  startErasure: (request) => replyOf(invoke('startErasure', request)),
  listErasures: () => replyOf(invoke('listErasures')),
  listTickets: (request) => replyOf(invoke('listTickets', request)),
  askToEraseTickets: (request) => replyOf(invoke('askToEraseTickets', request)),
};

/** The product opens it (`router.open`, P:bridge/out/router/router.js), and may ask its user first. */
export const openLink: OpenLink = (address) => void router.open(address).catch(() => undefined);

/** Leads to another page of the app, in the same tab (P:bridge/out/router/targets.js, `module`). */
export const openModule: OpenModule = (moduleKey) =>
  void router.navigate({ target: NavigationTarget.Module, moduleKey }).catch(() => undefined);

/**
 * Where the page stands. Also asks the product for its theme, now and whenever the user changes it, and waits for it a
 * moment, so that nobody in dark mode sees a white page first. Rejects where the product gives no context.
 */
export async function openPage(): Promise<PageContext> {
  const themed = view.theme.enable().catch(() => undefined);
  const [context] = await Promise.all([view.getContext(), Promise.race([themed, pause(themePatienceMs)])]);
  const { moduleKey, siteUrl, locale, timezone, cloudId = '', accountId = '' } = context;
  return { moduleKey, siteUrl, locale, timeZone: timezone, cloudId, accountId };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function replyOf<T extends Reply<unknown>>(call: Promise<T>): Promise<T | Extract<Reply<never>, { ok: false }>> {
  try {
    return await call;
  } catch {
    return {
      ok: false,
      code: 'NETWORK',
      message: 'Openbook got no answer from Atlassian’s servers. Check your connection and try again.',
      reference: '',
    };
  }
}
