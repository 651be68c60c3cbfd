/** The vendor's old backend, as legacy-connect answers for it, on a port of this machine; and a Jira that knew its app. */
import { createLocalJWKSet } from 'jose';
import { connectPast } from '../../host/connect-past';
import { createTokenSigner } from '../../host/remotes/invocation-token';
import type { Site } from '../../host/site';
import { createTroubles, noTroubles } from '../../host/troubles';
import { createMoveAnswers, type MoveOptions } from '../../legacy-connect/answer-move';
import { createVerifier } from '../../legacy-connect/verify-invocation';
import { serveLocally } from './desk';

export const ADDON_KEY = 'com.example.exporter';
export const CLIENT_KEY = 'client-key-of-acme';
export const CONNECT_URL = 'https://old.openbook.example';
export const APP_ID = 'ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111';
/** One key for all worlds: making one takes longer than a move. */
export const signer = createTokenSigner();

export const aSavedExport = (number: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  id: `old-${String(number).padStart(5, '0')}`,
  name: `Open bugs ${number}`,
  jql: 'project = OBK and status != Done',
  columns: [{ id: 'key' }, { id: 'summary', header: 'Title' }],
  format: 'csv',
  ownerAccountId: '5b10a2844c20165700ede21g',
  createdAt: '2024-05-01T10:00:00.000Z',
  updatedAt: '2025-05-01T10:00:00.000Z',
  ...changes,
});

export const aUsageDay = (day: string, count = 7) => ({ day, exports: [{ format: 'csv', outcome: 'done', count }] });

/** As atlassian-connect-express keeps an installation. */
export const aClientInfo = (changes: Readonly<Record<string, unknown>> = {}) => ({
  key: ADDON_KEY,
  clientKey: CLIENT_KEY,
  sharedSecret: 'a-secret-that-must-stay',
  oauthClientId: 'an-oauth-client-that-must-stay',
  baseUrl: 'https://acme.example.com',
  productType: 'jira',
  ...changes,
});

/** What it does with an answer that it has: nothing, or what a broken one would. A promise is waited for. */
export type Tamper = (body: unknown) => unknown;

export type OldBackend = {
  readonly savedExports: readonly unknown[];
  readonly dailyUsage: readonly unknown[];
  readonly record: unknown;
  /** Whether the framework noted the Forge installation with the tenant. */
  readonly isAssociated: boolean;
  readonly options: Partial<MoveOptions>;
};

/** Knows one site, whose address on Connect was https://acme.example.com. */
export async function anOldBackend(
  { site, now }: { readonly site: Pick<Site, 'cloudId' | 'installationId'>; readonly now: () => number },
  {
    savedExports = [aSavedExport(1), aSavedExport(2), aSavedExport(3)],
    dailyUsage = [aUsageDay('2026-11-21'), aUsageDay('2026-11-22')],
    record = aClientInfo(),
    isAssociated = true,
    options = {},
  }: Partial<OldBackend> = {},
) {
  let tamper: Tamper = (body) => body;
  const old = { savedExports, dailyUsage, record };
  const log: string[] = [];
  const wire: string[] = [];
  const answers = createMoveAnswers({
    addonKey: ADDON_KEY,
    verify: createVerifier({
      appId: APP_ID,
      keys: createLocalJWKSet({ keys: [...(await signer.jwks()).keys] }),
      clock: now,
    }),
    source: {
      record: async (asked) => (asked === CLIENT_KEY ? old.record : null),
      clientKeyOf: async (installationId) =>
        isAssociated && installationId.endsWith(`/${site.installationId}`) ? CLIENT_KEY : null,
      savedExports: async () => old.savedExports,
      dailyUsage: async () => old.dailyUsage,
    },
    cloudIdOf: async (baseUrl) => (baseUrl === 'https://acme.example.com' ? site.cloudId : 'cloud-globex'),
    log: (line) => void log.push(line),
    clock: now,
    ...options,
  });
  const troubles = createTroubles({ ...noTroubles, retryAfterSeconds: null });
  const refusal = (status: 429 | 500) => new Response('<h1>Oops</h1>', { status });
  const server = await serveLocally((request) =>
    troubles.around(async () => {
      const name = new URL(request.url).pathname.endsWith('/page') ? 'page' : 'contents';
      const text = await request.text();
      const authorization = request.headers.get('authorization') ?? undefined;
      const answer = await answers({ name, authorization, body: JSON.parse(text) });
      const body = JSON.stringify(answer.status === 200 ? await tamper(answer.body) : answer.body);
      wire.push(text, body);
      return new Response(body, { status: answer.status, headers: { 'content-type': 'application/json' } });
    }, refusal),
  );
  return {
    url: server.url,
    close: () => server.close(),
    /** What it has of the site; may be changed. */
    old,
    troubles,
    tamper: (how: Tamper) => void (tamper = how),
    log,
    /** What crossed between the app and it, without the headers. */
    wire,
  };
}

/** A Jira that tells the key of the app on Connect, so often; and answers everything else like `jira`. */
export function jiraWithPast(jira: Site['jira'], clientKey: string | null, tells: number): Site['jira'] {
  const past = connectPast();
  past.set(clientKey, tells);
  return {
    handle: async (request, caller) => {
      if (!isAboutConnect(request)) return jira.handle(request, caller);
      const value = past.tell();
      return value === null ? Response.json({}, { status: 404 }) : Response.json({ key: 'reserved', value });
    },
  };
}

export const isAboutConnect = ({ url }: Pick<Request, 'url'>): boolean =>
  new URL(url).pathname.startsWith('/rest/atlassian-connect/');
